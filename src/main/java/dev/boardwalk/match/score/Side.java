package dev.boardwalk.match.score;

import dev.boardwalk.match.text.TitleTerms;
import dev.boardwalk.match.text.Words;
import dev.boardwalk.posting.Company;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.WorkMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One side of a pair: a profile, and what every comparison with it needs and would work out anew. An ad is compared with dozens of others. */
public final class Side {
    private final Profile profile;
    private final double titleBits;
    private final Set<String> ranks;
    private final Set<String> companyTerms;
    private final @Nullable WorkMode titleMode;
    private final List<Spot> spots;
    private final Set<String> countries;
    private @Nullable Employer employer;
    private @Nullable Set<String> tools;
    private @Nullable Side unnumbered;

    /**
     * Where a place is, as it is compared.
     *
     * @param country null when unknown
     * @param region folded; null when unknown
     * @param town folded; "" when the place names none
     */
    record Spot(@Nullable String country, @Nullable String region, String town) {}

    /**
     * An employer's name, as it is compared.
     *
     * @param key the employer's key
     * @param joined the key without spaces
     * @param telling the words of it that not many employers have
     */
    record Employer(String key, String joined, Set<String> telling) {}

    public Side(Profile profile) {
        this.profile = profile;
        this.titleBits = TitleMatch.bits(profile.terms());
        this.companyTerms = profile.company() == null
                ? Set.of()
                : TitleTerms.of(profile.company().name());
        this.ranks = ranks(profile.title(), companyTerms);
        this.titleMode = titleMode(" " + profile.title() + " ");
        this.spots = profile.places().stream().map(PlaceMatch::spot).toList();
        this.countries = countries(profile.places());
    }

    /** Of the whole title, wherever a board puts them, but not of the employer's name in it: "Fitter - Senior", "Nurse at Kern Partners". */
    private static Set<String> ranks(String title, Set<String> companyTerms) {
        Set<String> ranks = new TreeSet<>(TitleTerms.of(title));
        ranks.retainAll(CannotLink.RANKS);
        ranks.removeAll(companyTerms);
        return ranks.isEmpty() ? Set.of() : ranks;
    }

    /** Null for a title that names no way of working, or leaves the choice: "hybrid, remote possible". */
    private static @Nullable WorkMode titleMode(String title) {
        if (title.contains(" fully remote ") || title.contains(" 100 remote ") || title.contains(" remote only ")) {
            return title.contains(" hybrid ") ? null : WorkMode.REMOTE;
        }
        return title.contains(" hybrid ") && !title.contains(" remote ") ? WorkMode.HYBRID : null;
    }

    private static Set<String> countries(List<Place> places) {
        return places.stream().anyMatch(place -> place.country() == null)
                ? Set.of()
                : places.stream().map(Place::country).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** What the ad says. */
    public Profile profile() {
        return profile;
    }

    /** The same without board and requisitions, see {@link Profile#unnumbered()}. */
    public Side unnumbered() {
        if (unnumbered == null) {
            unnumbered = new Side(profile.unnumbered());
        }
        return unnumbered;
    }

    double titleBits() {
        return titleBits;
    }

    /** Words of rank in the title; to be changed by nobody. */
    Set<String> ranks() {
        return ranks;
    }

    /** The one way of working the title names, "Planner (fully remote)"; null when it names none or several. */
    @Nullable
    WorkMode titleMode() {
        return titleMode;
    }

    /** The words of the employer's name. */
    Set<String> companyTerms() {
        return companyTerms;
    }

    List<Spot> spots() {
        return spots;
    }

    /** Where the work is; empty when one of the places may be in any country. */
    Set<String> countries() {
        return countries;
    }

    /** Null when the ad names none. */
    @Nullable
    Employer employer() {
        Company company = profile.company();
        if (employer == null && company != null) {
            employer = new Employer(company.key(), company.key().replace(" ", ""), Names.telling(company.key()));
        }
        return employer;
    }

    /** The skills as words of a text. */
    Set<String> tools() {
        if (tools == null) {
            Set<String> folded = new HashSet<>();
            profile.skills().forEach(skill -> folded.add(Words.fold(skill)));
            tools = folded;
        }
        return tools;
    }
}
