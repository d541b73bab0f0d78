package dev.boardwalk.match.identity;

import dev.boardwalk.match.text.Search;
import dev.boardwalk.posting.JobAd;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All requisitions an ad names: in its own URL, its canonical and apply links, its identifier (schema.org {@code identifier}), and in its text after words
 * that announce one.
 */
public final class Requisitions {
    /** "Job ID: R-12345", "Kennziffer 2024/117", "Réf. : 2024-117". The number has a digit and at least four characters. */
    static final Pattern IN_TEXT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:job|req|requisition|vacancy|position|posting|role|advert)\\s*(?:ref(?:erence)?|id|no|number|nr|code)?"
                    + "|ref(?:erence)?\\s*(?:id|no|number|nr|code)?|kennziffer|referenz(?:nummer|code|-nr)?|stellen-?(?:id|nr|nummer)|job-?(?:id|nr|nummer)"
                    + "|r[eé]f[eé]rence(?:\\s*de\\s*l['’]offre)?|r[eé]f|referencia|refer[eê]ncia|riferimento|vacaturenummer|numer\\s*ref(?:erencyjny)?|nr\\s*ref)"
                    + "\\s*[.:#°№]+\\s*#?\\s*((?=[\\w/-]*\\d)[\\p{L}\\p{N}][\\w/-]{3,24})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static final Search ANNOUNCED = new Search(IN_TEXT, "job req vac pos rol adv ref réf ken ste rif num nr");

    /** A date or an amount after "reference:" is none. */
    private static final Pattern NO_ID =
            Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|(?:19|20)\\d{2}");

    private static final Pattern HAS_DIGIT =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*\\d[\\p{L}\\p{N}._/-]*|\\d{3,}");
    private static final int SHORTEST = 4;

    private Requisitions() {}

    /** The requisition a URL names; empty when it names none. */
    public static Optional<Requisition> ofUrl(String url) {
        return RequisitionUrls.of(url);
    }

    public static Set<Requisition> of(JobAd ad) {
        Set<Requisition> found = new TreeSet<>();
        Stream.of(ad.url(), ad.canonicalUrl(), ad.applyUrl())
                .filter(Objects::nonNull)
                .flatMap(url -> RequisitionUrls.of(url).stream())
                .forEach(found::add);
        String employer = ad.company() == null ? null : ad.company().key();
        if (ad.sourceId() != null) {
            ofIdentifier(ad.sourceId(), RequisitionUrls.host(ad.url()), found);
        }
        if (employer != null) {
            ofText(ad.description(), employer, found);
        }
        return found;
    }

    /** An identifier counts within the site that shows it; the id an ATS link already gave is not read twice. */
    private static void ofIdentifier(String sourceId, @Nullable String host, Set<Requisition> found) {
        String id = sourceId.strip().toUpperCase(Locale.ROOT);
        boolean known = found.stream().anyMatch(requisition -> requisition.id().equals(id));
        if (host != null
                && !known
                && id.length() >= SHORTEST
                && HAS_DIGIT.matcher(id).matches()) {
            found.add(new Requisition("identifier", host, id));
        }
    }

    private static void ofText(String text, String employer, Set<Requisition> found) {
        ANNOUNCED.each(text, announced -> {
            String id = announced.group(1).toUpperCase(Locale.ROOT);
            if (!NO_ID.matcher(id).matches()) {
                found.add(new Requisition("employer", employer, id));
            }
        });
    }
}
