package dev.boardwalk.crawl.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.boardwalk.crawl.fetch.UserAgent;
import dev.boardwalk.crawl.pace.Origin;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a robots.txt allows us; parsed by crawler-commons. */
public final class RobotsRules {
    private static final int SNIFFED = 512;
    private static final int NO_WARNINGS = 0;

    private final BaseRobotRules rules;
    private final boolean servedHtml;

    private RobotsRules(BaseRobotRules rules, boolean servedHtml) {
        this.rules = rules;
        this.servedHtml = servedHtml;
    }

    /** A web page served in place of robots.txt (a login, an app shell) states no rules: all is allowed, and {@link #servedHtml} tells. */
    public static RobotsRules of(Origin origin, RobotsCopy.Good copy) {
        boolean html = isHtml(copy.body());
        if (copy.status() / 100 == 4 || html) {
            return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), html);
        }
        // beyond its own limit the parser turns a crawl-delay into "nothing is allowed"; we want to know the delay and
        // say so
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, NO_WARNINGS);
        return new RobotsRules(
                parser.parseContent(
                        origin.robotsUrl().toString(), copy.body(), "text/plain", List.of(UserAgent.ROBOTS_TOKEN)),
                false);
    }

    public boolean allows(URI url) {
        return rules.isAllowed(url.toString());
    }

    /** The pause the site asks for between requests; null when it names none. */
    public @Nullable Duration crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis <= 0 ? null : Duration.ofMillis(millis);
    }

    /** Sitemap URLs, as written. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }

    public boolean servedHtml() {
        return servedHtml;
    }

    private static final Pattern MARKUP =
            Pattern.compile("(?:\u00ef\u00bb\u00bf)?\\s*(?:<!doctype html|<html|<head|<!--|<\\?xml)");

    static boolean isHtml(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, SNIFFED), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        // only a body that begins with markup: a comment of a real robots.txt may name a tag, and must not open the
        // site
        return MARKUP.matcher(start).lookingAt();
    }
}
