package dev.boardwalk.extract.survey;

import dev.boardwalk.board.RefusedHosts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The ATS platforms by the URLs their boards have, and by which careers pages embed them. Groups of a pattern are the params of its template. */
public final class Platforms {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w+)>");

    private static final List<Platform> ALL = List.of(
            of("Greenhouse", "boards-api(?:\\.eu)?\\.greenhouse\\.io/v1/boards/(?<token>[\\w-]+)"),
            of(
                    "Greenhouse",
                    "(?:job-)?boards(?:\\.eu)?\\.greenhouse\\.io/embed/job_(?:board|app)(?:/js)?\\?(?:[^#\"']*&)?for=(?<token>[\\w-]+)"),
            of("Greenhouse", "(?:job-)?boards(?:\\.eu)?\\.greenhouse\\.io/(?<token>[\\w-]+)"),
            of("Lever", "(?:jobs|api)\\.(?<api>eu\\.)?lever\\.co/(?:v0/postings/)?(?<site>[\\w.-]+)"),
            of("Ashby", "api\\.ashbyhq\\.com/posting-api/job-board/(?<board>[\\w.%-]+)"),
            of("Ashby", "jobs\\.ashbyhq\\.com/(?<board>[\\w.%-]+)"),
            of("Recruitee", "(?<slug>[\\w-]+)\\.recruitee\\.com"),
            of("Workable", "apply\\.workable\\.com/(?:api/v\\d/(?:widget/)?accounts/)?(?<account>[\\w-]+)"),
            of("Personio", "(?<slug>[\\w-]+)\\.jobs\\.(?:personio\\.de|(?<domain>personio\\.com))"),
            of(
                    "Workday",
                    "(?<company>[\\w-]+)\\.(?<instance>wd\\d+)\\.myworkdayjobs\\.com/(?:wday/cxs/[\\w-]+/)?(?:[a-z]{2}-[A-Z]{2}/)?(?<site>[\\w-]+)"),
            of("Teamtailor", "(?<company>[\\w-]+)\\.teamtailor\\.com"),
            of("BambooHR", "(?<company>[\\w-]+)\\.bamboohr\\.com"),
            of(
                    "Rippling",
                    "(?:ats\\.rippling\\.com/(?:[a-z]{2}-[A-Z]{2}/)?|api\\.rippling\\.com/platform/api/ats/v1/board/)(?<board>[\\w-]+)"),
            of("Breezy", "(?<company>[\\w-]+)\\.breezy\\.hr"),
            of("Pinpoint", "(?<company>[\\w-]+)\\.pinpointhq\\.com"),
            of(
                    "Keka",
                    "(?<company>[\\w-]+)\\.keka\\.com/careers/api/embedjobs/(?<portal>[\\w-]+)/active/(?<identifier>[\\w-]+)"),
            refused(
                    "SmartRecruiters",
                    "api.smartrecruiters.com",
                    "(?:careers|jobs|api)\\.smartrecruiters\\.com/(?<company>[\\w-]+)"));

    /** Hosts and paths of the vendors themselves: a board called {@code careers} belongs to the vendor, not to an employer. */
    private static final Set<String> VENDORS_OWN = Set.of("""
            www api app cdn assets static support help blog careers embed jobs js css v0 v1 docs developers status images account accounts
            login hire go info resources scripts career tt use wday
            """.strip().split("\\s+"));

    private Platforms() {}

    /**
     * One form of URLs.
     *
     * @param params of the template, in the order of the pattern's groups
     * @param refused why it is never walked; null when there is a template, called like the platform
     */
    private record Platform(
            String name,
            Pattern pattern,
            List<String> params,
            @Nullable String refused) {
        @Nullable
        String template() {
            return refused == null ? name.toLowerCase(Locale.ROOT) : null;
        }

        /** The param that names the employer: the first, or the one after that of the host, where there are several hosts. */
        String owner() {
            return params.get(params.get(0).equals("api") ? 1 : 0);
        }
    }

    private static Platform of(String name, String pattern) {
        return platform(name, pattern, null);
    }

    private static Platform refused(String name, String host, String pattern) {
        return platform(name, pattern, RefusedHosts.reason(host).orElseThrow());
    }

    private static Platform platform(String name, String pattern, @Nullable String refused) {
        List<String> params =
                GROUP.matcher(pattern).results().map(group -> group.group(1)).toList();
        return new Platform(name, Pattern.compile("(?i:https?:)?//" + pattern), params, refused);
    }

    /** The board a URL belongs to. */
    public static Optional<Tenant> of(String url) {
        return ALL.stream().flatMap(platform -> tenant(platform, url).stream()).findFirst();
    }

    /** The board a page of another site shows: what its scripts, frames and links name most often. */
    public static Optional<Tenant> embedded(Document document) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Tenant> tenants = new LinkedHashMap<>();
        Stream.of("script[src]", "iframe[src]", "link[href]", "a[href]", "form[action]")
                .flatMap(css -> document.select(css).stream())
                .map(element ->
                        element.absUrl(element.hasAttr("src") ? "src" : element.hasAttr("href") ? "href" : "action"))
                .flatMap(url -> of(url).stream())
                .forEach(tenant -> count(tenant, counts, tenants));
        document.select("script:not([src])")
                .forEach(script ->
                        ALL.forEach(platform -> tenant(platform, script.data().replace("\\/", "/"))
                                .ifPresent(tenant -> count(tenant, counts, tenants))));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(most -> tenants.get(most.getKey()));
    }

    private static void count(Tenant tenant, Map<String, Integer> counts, Map<String, Tenant> tenants) {
        String key = tenant.platform() + new TreeMap<>(tenant.params());
        counts.merge(key, 1, Integer::sum);
        tenants.putIfAbsent(key, tenant);
    }

    private static Optional<Tenant> tenant(Platform platform, String text) {
        Matcher matcher = platform.pattern().matcher(text);
        while (matcher.find()) {
            String owner = Objects.requireNonNull(matcher.group(platform.owner()), "in every pattern");
            if (!VENDORS_OWN.contains(owner.toLowerCase(Locale.ROOT))) {
                return Optional.of(new Tenant(
                        platform.name(),
                        platform.template(),
                        owner,
                        params(platform, matcher),
                        matcher.group(),
                        platform.refused()));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> params(Platform platform, Matcher matcher) {
        Map<String, String> params = new TreeMap<>();
        platform.params().forEach(name -> {
            @Nullable String value = matcher.group(name);
            if (value != null) {
                params.put(name, name.equals("api") ? "api.eu.lever.co" : value);
            }
        });
        return params;
    }
}
