package dev.boardwalk.match;

import dev.boardwalk.match.identity.Requisitions;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.text.Contacts;
import dev.boardwalk.match.text.CutText;
import dev.boardwalk.match.text.TextSketches;
import dev.boardwalk.match.text.Words;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Skill;
import dev.boardwalk.posting.UrlKey;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the profile of a job ad. */
public final class Profiles {
    /** Longer URLs carry a session or a campaign. */
    static final int LONGEST_LINK = 1000;

    /** A chat with a person is no page of a job, nor is a mail address. */
    private static final Pattern MESSENGER = Pattern.compile(
            "^https?://(?:[a-z0-9-]+\\.)*(?:wa\\.me|whatsapp\\.com|t\\.me|telegram\\.(?:me|org))(?:[/?]|$)");

    private Profiles() {}

    /**
     * @param id names the ad; independent of the order in which ads come
     * @param board null when unknown
     * @param firstSeen stands for a day of posting the ad does not state; null when unknown as well
     */
    public static Profile of(
            String id, @Nullable String board, JobAd ad, @Nullable LocalDate firstSeen, Boilerplate boilerplate) {
        return withText(facts(id, board, ad, firstSeen), CutText.of(ad.description()), boilerplate);
    }

    /** The profile of an ad whose text is known. */
    static Profile withText(Profile facts, CutText text, Boilerplate boilerplate) {
        String employer = facts.company() == null ? "" : facts.company().key();
        return facts.with(TextSketches.of(text, sentence -> !employer.isEmpty() && boilerplate.is(employer, sentence)));
    }

    /** All but the text. */
    static Profile facts(String id, @Nullable String board, JobAd ad, @Nullable LocalDate firstSeen) {
        Set<String> levels = TitleLevels.of(ad.title());
        Set<String> terms = TitleNoise.terms(ad);
        return new Profile(
                id,
                board,
                Requisitions.of(ad),
                link(ad.url()).orElse(null),
                Stream.of(ad.canonicalUrl(), ad.applyUrl())
                        .filter(Objects::nonNull)
                        .flatMap(url -> link(url).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                Words.fold(ad.title()),
                Words.fold(ad.titleCore()),
                terms,
                ad.seniority(),
                levels,
                ad.company(),
                ad.locations(),
                ad.workMode(),
                ad.employmentTypes().isEmpty() ? Set.of() : EnumSet.copyOf(ad.employmentTypes()),
                ad.pay(),
                ad.experience(),
                ad.skills().stream().map(Skill::name).collect(Collectors.toUnmodifiableSet()),
                Contacts.of(ad.description()),
                ad.language(),
                TextSketches.unread(0, 0),
                ad.datePosted() == null ? firstSeen : ad.datePosted(),
                ad.validThrough());
    }

    private static Optional<String> link(String url) {
        return UrlKey.of(url)
                .filter(key ->
                        key.length() <= LONGEST_LINK && !MESSENGER.matcher(key).find());
    }
}
