package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.pace.Origin;
import java.time.InstantSource;
import java.util.Map;

/**
 * Spares the store the question that comes before every request: a copy that settles what is allowed is kept in memory for as long as nobody would ask
 * for another one. Whatever is in doubt (never read, failed, a day old) is looked up each time, as another process may have read it meanwhile.
 */
public final class RememberedRobots implements RobotsStore {
    private final RobotsStore store;
    private final InstantSource clock;
    private final Map<Origin, RobotsCopy> settled = new LastUsed<>();

    public RememberedRobots(RobotsStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public RobotsCopy find(Origin origin) {
        RobotsCopy known;
        synchronized (settled) {
            known = settled.get(origin);
        }
        if (known != null && isSettled(known)) {
            return known;
        }
        RobotsCopy stored = store.find(origin);
        remember(origin, stored);
        return stored;
    }

    @Override
    public void save(Origin origin, RobotsCopy copy) {
        store.save(origin, copy);
        remember(origin, copy);
    }

    private void remember(Origin origin, RobotsCopy copy) {
        synchronized (settled) {
            if (isSettled(copy)) {
                settled.put(origin, copy);
            } else {
                settled.remove(origin);
            }
        }
    }

    private boolean isSettled(RobotsCopy copy) {
        return copy.problem() == null && RobotsPolicy.standing(copy, clock.instant()) instanceof RobotsStanding.Known;
    }
}
