package dev.boardwalk.extract.survey;

import dev.boardwalk.board.RefusedHosts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            of("Greenhouse", "greenhouse", "boards-api(?:\\.eu)?\\.greenhouse\\.io/v1/boards/(?<token>[\\w-]+)"),
            of(
                    "Greenhouse",
                    "greenhouse",
                    "(?:job-)?boards(?:\\.eu)?\\.greenhouse\\.io/embed/job_(?:board|app)(?:/js)?\\?(?:[^#\"']*&)?for=(?<token>[\\w-]+)"),
            of("Greenhouse", "greenhouse", "(?:job-)?boards(?:\\.eu)?\\.greenhouse\\.io/(?<token>[\\w-]+)"),
            of("Lever", "lever", "(?:jobs|api)\\.(?<api>eu\\.)?lever\\.co/(?:v0/postings/)?(?<site>[\\w.-]+)"),
            of("Ashby", "ashby", "api\\.ashbyhq\\.com/posting-api/job-board/(?<board>[\\w.%-]+)"),
            of("Ashby", "ashby", "jobs\\.ashbyhq\\.com/(?<board>[\\w.%-]+)"),
            of("Recruitee", "recruitee", "(?<slug>[\\w-]+)\\.recruitee\\.com"),
            of("Workable", "workable", "apply\\.workable\\.com/(?:api/v\\d/(?:widget/)?accounts/)?(?<account>[\\w-]+)"),
            of("Personio", "personio", "(?<slug>[\\w-]+)\\.jobs\\.(?<domain>personio\\.(?:de|com))"),
            of(
                    "Workday",
                    "workday",
                    "(?<company>[\\w-]+)\\.(?<instance>wd\\d+)\\.myworkdayjobs\\.com/(?:wday/cxs/[\\w-]+/)?(?:[a-z]{2}-[A-Z]{2}/)?(?<site>[\\w-]+)"),
            of("Teamtailor", "teamtailor", "(?<company>[\\w-]+)\\.teamtailor\\.com"),
            of("BambooHR", "bamboohr", "(?<company>[\\w-]+)\\.bamboohr\\.com"),
            of(
                    "Rippling",
                    "rippling",
                    "(?:ats\\.rippling\\.com/(?:[a-z]{2}-[A-Z]{2}/)?|api\\.rippling\\.com/platform/api/ats/v1/board/)(?<board>[\\w-]+)"),
            of("Breezy", "breezy", "(?<company>[\\w-]+)\\.breezy\\.hr"),
            of("Pinpoint", "pinpoint", "(?<company>[\\w-]+)\\.pinpointhq\\.com"),
            of(
                    "Keka",
                    "keka",
                    "(?<company>[\\w-]+)\\.keka\\.com/careers/api/embedjobs/(?<portal>[\\w-]+)/active/(?<identifier>[\\w-]+)"),
            of("SmartRecruiters", null, "(?:careers|jobs|api)\\.smartrecruiters\\.com/(?<company>[\\w-]+)"));

    /** Hosts and paths of the vendors themselves: a board called {@code careers} belongs to the vendor, not to an employer. */
    private static final Set<String> VENDORS_OWN = Set.of(
            "www",
            "api",
            "app",
            "cdn",
            "assets",
            "static",
            "support",
            "help",
            "blog",
            "careers",
            "embed",
            "jobs",
            "js",
            "css",
            "v0",
            "v1",
            "docs",
            "developers",
            "status",
            "images",
            "account",
            "accounts",
            "login",
            "hire",
            "go",
            "info",
            "resources",
            "scripts",
            "career",
            "tt",
            "use",
            "wday");

    private Platforms() {}

    /** @param params the first names the employer */
    private record Platform(String name, @Nullable String template, Pattern pattern, List<String> params) {}

    private static Platform of(String name, @Nullable String template, String pattern) {
        List<String> params =
                GROUP.matcher(pattern).results().map(group -> group.group(1)).toList();
        return new Platform(name, template, Pattern.compile("(?i:https?:)?//" + pattern), params);
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
            Map<String, String> params = params(platform, matcher);
            if (!VENDORS_OWN.contains(
                    params.getOrDefault(platform.params().get(0), "").toLowerCase(java.util.Locale.ROOT))) {
                @Nullable
                String obstacle = platform.template() == null
                        ? RefusedHosts.reason("api.smartrecruiters.com").orElse(null)
                        : null;
                return Optional.of(new Tenant(platform.name(), platform.template(), params, matcher.group(), obstacle));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> params(Platform platform, Matcher matcher) {
        Map<String, String> params = new TreeMap<>();
        platform.params().forEach(name -> {
            @Nullable String value = matcher.group(name);
            if (value != null && !value.equals("personio.de")) {
                params.put(name, name.equals("api") ? "api.eu.lever.co" : value);
            }
        });
        return params;
    }
}
