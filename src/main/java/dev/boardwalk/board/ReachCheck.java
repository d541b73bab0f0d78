package dev.boardwalk.board;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks where a board may go and where it starts: hosts, start URLs, the pattern of detail pages. */
final class ReachCheck {
    private static final int HIGHEST_PORT = 65535;

    private final YamlMap board;
    private final Problems problems;
    private final Set<String> hosts = new LinkedHashSet<>();

    ReachCheck(YamlMap board, Problems problems) {
        this.board = board;
        this.problems = problems;
    }

    void check() {
        texts(board.itemsAt("scope", "hosts"), List.of()).forEach(this::host);
        for (StartPage.Kind kind : StartPage.Kind.values()) {
            texts(board.itemsAt("start"), List.of(kind.key())).forEach(this::start);
        }
        board.text("scope", "detail").ifPresent(this::detail);
        boolean pattern = board.find("scope", "detail").isPresent();
        if (!pattern && board.find("listing", "link").isEmpty() && begins(StartPage.Kind.LISTING)) {
            problems.error(
                    listing(),
                    "nothing says which links of a listing are job ads",
                    "give `listing.link` (a@href) or `scope.detail` (/jobs/\\d+)");
        }
        if (!pattern && begins(StartPage.Kind.SITEMAP)) {
            problems.error(
                    startKey(), "nothing says which URLs of a sitemap are job ads", "give `scope.detail` (/jobs/\\d+)");
        }
        if (board.find("api").isEmpty() && begins(StartPage.Kind.API)) {
            problems.error(
                    startKey(),
                    "nothing says how the answers of the interface are read",
                    "give `extends` with the template of the platform, or `api` with `items` and `fields`");
        }
    }

    private boolean begins(StartPage.Kind kind) {
        return board.itemsAt("start").stream()
                .anyMatch(start -> start.text(kind.key()).isPresent());
    }

    private FilePosition startKey() {
        @Nullable FilePosition at = board.keyAt("start");
        return at == null ? board.at() : at;
    }

    private FilePosition listing() {
        @Nullable FilePosition at = board.keyAt("listing");
        return at == null ? startKey() : at;
    }

    /** The texts of a list's items, each once: the second of two equal ones is reported. */
    private List<YamlScalar> texts(List<YamlNode> items, List<String> path) {
        Map<String, YamlScalar> once = new LinkedHashMap<>();
        for (YamlNode item : items) {
            item.text(path.toArray()).ifPresent(text -> {
                @Nullable YamlScalar first = once.putIfAbsent(text.text(), text);
                if (first != null) {
                    problems.error(
                            text.at(),
                            "`" + text.text() + "` is listed twice, first on line "
                                    + first.at().line(),
                            "keep one");
                }
            });
        }
        return List.copyOf(once.values());
    }

    private void host(YamlScalar host) {
        hosts.add(host.text());
        Optional<String> bare = bare(host.text());
        if (bare.isPresent() && !bare.get().equals(host.text())) {
            problems.error(
                    host.at(),
                    "scope.hosts: `" + host.text() + "` is not a bare host name in lower case",
                    "write `" + bare.get() + "`");
        }
    }

    /** What the author of "https://Jobs.example.com/acme" meant; empty when that cannot be told. */
    private static Optional<String> bare(String written) {
        try {
            URI url = new URI(written.contains("://") ? written : "https://" + written);
            if (url.getHost() == null || url.getPort() > HIGHEST_PORT) {
                return Optional.empty();
            }
            boolean ownPort = url.getPort() < 0 || url.getPort() == ("http".equals(url.getScheme()) ? 80 : 443);
            String name = url.getHost().toLowerCase(Locale.ROOT);
            return Optional.of(ownPort ? name : name + ":" + url.getPort());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void start(YamlScalar listing) {
        @Nullable URI url = url(listing);
        if (url != null && RefusedHosts.reason(url.getHost()).isPresent()) {
            problems.error(
                    listing.at(),
                    "start: " + RefusedHosts.reason(url.getHost()).get(),
                    "give the pages people see as `listing` or `sitemap`");
            return;
        }
        if (url == null || hosts.isEmpty() || new Scope(hosts, null).covers(url)) {
            return;
        }
        String host = bare(listing.text()).orElse(url.getHost());
        problems.error(
                listing.at(),
                "start: `" + host + "` is not in scope.hosts (" + String.join(", ", hosts) + ")",
                Suggestions.nearest(host, hosts)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("add `" + host + "` to scope.hosts"));
    }

    private @Nullable URI url(YamlScalar text) {
        try {
            URI url = new URI(text.text());
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                problems.error(
                        text.at(), "start: `" + text.text() + "` is not an http or https URL", "begin with https://");
            } else if (url.getHost() == null) {
                problems.error(text.at(), "start: `" + text.text() + "` has no valid host name", null);
            } else if (url.getRawUserInfo() != null) {
                problems.error(
                        text.at(),
                        "start: the URL holds a user name or password",
                        "only public pages are walked; remove it");
            } else {
                return url;
            }
        } catch (URISyntaxException e) {
            problems.error(
                    text.at(),
                    "start: not a URL: " + e.getReason() + " at character " + (e.getIndex() + 1),
                    "write spaces and special characters %-encoded");
        }
        return null;
    }

    private void detail(YamlScalar detail) {
        try {
            Pattern.compile(detail.text());
        } catch (PatternSyntaxException e) {
            problems.error(
                    detail.at(),
                    "scope.detail: not a regular expression: " + e.getDescription() + " at character "
                            + (e.getIndex() + 1),
                    "it is searched in path and query: /jobs/\\d+");
        }
    }
}
