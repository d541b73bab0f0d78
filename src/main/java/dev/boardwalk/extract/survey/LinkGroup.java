package dev.boardwalk.extract.survey;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Links of one page whose URLs have the same form, and how much they look like links to job ads.
 *
 * @param host of all of them, with its port where it is not the scheme's
 * @param prefix the beginning of the path they share, with its last slash
 * @param urls each once, in page order
 * @param texts what the links say, in the same order; empty texts left out
 * @param inFrame how many stand in the page's header, menus or footer
 */
public record LinkGroup(String host, String prefix, List<URI> urls, List<String> texts, int inFrame) {
    /** Fewer are no list. */
    static final int FEWEST = 3;

    private static final String JOBS =
            "jobs?|careers?|vacanc(?:y|ies)|positions?|openings?|opportunit(?:y|ies)|postings?|internships?|stellen?|stellenangebote?|karriere|emplois?|offres?|empleos?"
                    + "|ofertas?|vagas?|prace|rpd|nabidka|praca|oferta|tyopaikat|jobb|rekrytering|requisitions?|job-?details?|remote-jobs|digital-jobs|view";
    private static final Pattern JOB_WORD = Pattern.compile("(?i)(?:^|[/_-])(?:" + JOBS + ")(?:$|[/_-])");
    private static final Pattern OTHER_WORD = Pattern.compile(
            "(?i)(?:^|[/_-])(?:compan(?:y|ies)|employers?|spolecnosti|categor(?:y|ies)|tags?|topics?|blogs?|poradna|news|articles?|stories|log-?in|sign-?in|prihlas\\w*|register"
                    + "|registration|search|skills?|locations?|type|courses?|learning|salary|salaries|about|events?|docs?|downloads?|community|product|users?|accounts?"
                    + "|registrace|osobni|help|legal|privacy|terms)(?:$|[/_-])");
    /** "marketing-jobs-in-pune" is another list. */
    private static final Pattern FACET = Pattern.compile(
            "(?i)(?:^|-)(?:jobs|internships|vacancies)(?:-(?:in|for|at)-.*)?$|(?:^|-)(?:jobs|internships)-(?:in|for)-");

    /** Above {@link #ENOUGH} a group is taken for the list of ads. */
    public double score() {
        if (urls.size() < FEWEST) {
            return 0;
        }
        double size = Math.min(2, Math.log(urls.size()) / Math.log(8));
        double words = JOB_WORD.matcher(prefix).find() ? 2 : 0;
        double others = OTHER_WORD.matcher(prefix).find() ? 3 : 0;
        double own = share(url -> isOwn(last(url))) * 2;
        double facets = share(this::isFacet) * 5;
        double said = texts.stream()
                        .filter(text -> text.length() >= 8 && text.length() <= 140)
                        .count()
                / (double) urls.size();
        double different = texts.stream().distinct().count() / (double) urls.size();
        double frame = 3.0 * inFrame / urls.size();
        if (words == 0 && own < 1) {
            return 0; // neither their form nor what follows speaks of ads
        }
        return size
                + words
                - others
                + own
                - facets
                + Math.min(1, said)
                + Math.min(1, different)
                - frame
                - (prefix.matches("/+") ? 1.5 : 0);
    }

    static final double ENOUGH = 3.5;

    private double share(Predicate<URI> of) {
        return urls.stream().filter(of).count() / (double) urls.size();
    }

    private boolean isFacet(URI url) {
        return Stream.of(rest(url).toLowerCase(Locale.ROOT).split("[?;]", 2)[0].split("/"))
                .anyMatch(segment -> FACET.matcher(segment).find());
    }

    /** An id or a slug names one thing; a single word names a kind of things. */
    private static boolean isOwn(String segment) {
        return segment.matches(".*\\d{2,}.*")
                || segment.matches("\\d+")
                || segment.chars().filter(c -> c == '-').count() >= 2;
    }

    private static String last(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath().replaceAll(";.*|(?<!/)/+$", "");
        String segment = path.substring(path.lastIndexOf('/') + 1);
        return (url.getRawQuery() == null ? segment : segment + "?" + url.getRawQuery()).toLowerCase(Locale.ROOT);
    }

    /** A regular expression for {@code scope.detail} that these URLs match. */
    public String detail() {
        boolean numbers = urls.stream().allMatch(url -> rest(url).matches("\\d+(?:[/?].*)?"));
        return "^" + escaped(prefix) + (numbers ? "\\d+" : "[^/?]+");
    }

    private String rest(URI url) {
        String whole = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        return whole.substring(Math.min(whole.length(), prefix.length()));
    }

    private static String escaped(String text) {
        return text.replaceAll("[.+*?^$()\\[\\]{}|\\\\]", "\\\\$0");
    }
}
