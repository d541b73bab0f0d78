package dev.boardwalk.match;

import dev.boardwalk.match.text.TitleTerms;
import dev.boardwalk.match.text.Words;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What boards write into titles besides the role: the employer ("at Acme"), the place ("in Leeds"), the contract and the way of working. All of these are
 * compared where they stand as fields.
 */
final class TitleNoise {
    /** Words before an employer's name. */
    private static final Set<String> AT = Set.of("at", "bei", "chez", "presso", "hos", "for");

    /** Ways of working and kinds of contract. */
    private static final Set<String> CONTRACT = Set.copyOf(List.of(
            ("full fulltime part parttime time hours shift permanent temporary contract immediate immediately start starting asap remote remotely hybrid onsite"
                            + " site home office possible vollzeit teilzeit unbefristet befristet ab sofort cdi cdd stage heltid deltid")
                    .split(" ")));

    private TitleNoise() {}

    /** The words of the title that tell roles apart; of a title that is nothing but noise, all. */
    static Set<String> terms(JobAd ad) {
        List<String> words = withoutEmployer(Words.of(ad.titleCore()), ad);
        Set<String> terms = new TreeSet<>(TitleTerms.of(String.join(" ", words)));
        terms.removeAll(TitleLevels.words(ad.title()));
        Set<String> kept = new TreeSet<>(terms);
        kept.removeAll(CONTRACT);
        ad.locations().forEach(place -> kept.removeAll(town(place)));
        return kept.isEmpty() ? terms : kept;
    }

    /** The title's words without the employer's name and what announces it; "Acme Robotics: fitter" and "Fitter at Acme Robotics Ltd" are "fitter". */
    static List<String> withoutEmployer(List<String> words, JobAd ad) {
        if (ad.company() == null) {
            return words;
        }
        List<String> name = List.of(ad.company().key().split(" "));
        int at = Collections.indexOfSubList(words, name);
        boolean announced = at > 0 && AT.contains(words.get(at - 1));
        if (at < 0 || (name.size() == 1 && !announced)) {
            return words;
        }
        List<String> left = new ArrayList<>(words.subList(0, announced ? at - 1 : at));
        if (!announced) {
            left.addAll(words.subList(at + name.size(), words.size()));
        }
        return left.isEmpty() ? words : left;
    }

    private static Collection<String> town(Place place) {
        return TitleTerms.of(words(place.city()) + " " + words(place.region()));
    }

    private static String words(@Nullable String name) {
        return Objects.requireNonNullElse(name, "");
    }
}
