package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.answer.DeferCause;
import dev.boardwalk.crawl.answer.DenyRule;
import dev.boardwalk.crawl.answer.FailureKind;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.FetchResult.Deferred;
import dev.boardwalk.crawl.answer.FetchResult.Denied;
import dev.boardwalk.crawl.answer.FetchResult.Failed;
import dev.boardwalk.crawl.fetch.HopCheck;
import dev.boardwalk.crawl.pace.Origin;
import dev.boardwalk.crawl.robots.RobotsStanding.Known;
import dev.boardwalk.crawl.robots.RobotsStanding.Unreachable;
import dev.boardwalk.crawl.robots.RobotsStanding.Unread;
import dev.boardwalk.crawl.robots.RobotsStanding.Waiting;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks robots.txt before every request. There is no switch that turns it off.
 *
 * <p>A request for robots.txt is a request like any other to the host. So who has the right to one request asks {@link #mustRead} first, and if so spends
 * it on {@link #read}. Only for origins met on a redirect does {@link #refusal} read it on the way.
 */
public final class Robots implements HopCheck {
    private static final Logger LOG = LoggerFactory.getLogger(Robots.class);

    private final RobotsStore store;
    private final RobotsSource source;
    private final InstantSource clock;
    private final Map<Origin, Parsed> parsed = new LastUsed<>();

    public Robots(RobotsStore store, RobotsSource source, InstantSource clock) {
        this.store = store;
        this.source = source;
        this.clock = clock;
    }

    /** True when the origin's robots.txt has to be asked for before anything else. */
    public boolean mustRead(Origin origin) {
        return standing(origin) instanceof Unread;
    }

    /** One request, its outcome stored. Returns what the host's clock wants to know. */
    public FetchResult read(Origin origin) {
        FetchResult answer = source.read(origin);
        RobotsCopy copy = RobotsPolicy.after(store.find(origin), answer, clock.instant());
        store.save(origin, copy);
        if (copy.problem() != null) {
            LOG.warn("robots.txt of {} cannot be read (try {}): {}", origin, copy.tries(), copy.problem());
        } else if (copy.good() != null && rules(origin, copy.good()).servedHtml()) {
            LOG.warn("{} serves a web page as robots.txt: it states no rules", origin);
        }
        return answer;
    }

    /** The pause the origin asks for; null when it names none or is not known. */
    public @Nullable Duration crawlDelay(Origin origin) {
        return standing(origin) instanceof Known known
                ? rules(origin, known.copy()).crawlDelay()
                : null;
    }

    @Override
    public @Nullable FetchResult refusal(URI url) {
        Origin origin = Origin.of(url);
        RobotsStanding standing = standing(origin);
        if (standing instanceof Unread) {
            read(origin);
            standing = standing(origin);
        }
        if (standing instanceof Known known) {
            return refusal(url, origin, rules(origin, known.copy()));
        }
        if (standing instanceof Waiting waiting) {
            return new Deferred(
                    DeferCause.ROBOTS_UNREACHABLE, waiting.until(), unreadable(origin, waiting.problem()), null);
        }
        String problem = standing instanceof Unreachable unreachable ? unreachable.problem() : "it was not kept";
        return new Failed(FailureKind.ROBOTS_UNREACHABLE, unreadable(origin, problem), null);
    }

    private static @Nullable FetchResult refusal(URI url, Origin origin, RobotsRules rules) {
        if (!rules.allows(url)) {
            return new Denied(DenyRule.ROBOTS, origin.robotsUrl() + " disallows " + url);
        }
        Duration delay = rules.crawlDelay();
        if (delay != null && delay.compareTo(RobotsPolicy.MAX_CRAWL_DELAY) > 0) {
            return new Denied(
                    DenyRule.CRAWL_DELAY,
                    origin.robotsUrl() + " asks for " + delay.toSeconds() + " s between requests, more than the "
                            + RobotsPolicy.MAX_CRAWL_DELAY.toSeconds() + " s a night can keep");
        }
        return null;
    }

    private static String unreadable(Origin origin, String problem) {
        return "nothing may be asked of " + origin + " while its robots.txt cannot be read: "
                + problem.replace(origin.robotsUrl() + " ", "it ");
    }

    private RobotsStanding standing(Origin origin) {
        return RobotsPolicy.standing(store.find(origin), clock.instant());
    }

    /** Parsed anew only when the stored copy changed, whoever fetched it. */
    private RobotsRules rules(Origin origin, RobotsCopy.Good copy) {
        synchronized (parsed) {
            Parsed known = parsed.get(origin);
            if (known == null || !known.fetchedAt().equals(copy.fetchedAt())) {
                known = new Parsed(copy.fetchedAt(), RobotsRules.of(origin, copy));
                parsed.put(origin, known);
            }
            return known.rules();
        }
    }

    private record Parsed(Instant fetchedAt, RobotsRules rules) {}
}
