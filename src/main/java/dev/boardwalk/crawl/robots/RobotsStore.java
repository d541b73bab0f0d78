package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.pace.Origin;

/** Keeps robots.txt between nights and processes, so that a restart asks nobody again. */
public interface RobotsStore {
    /** {@link RobotsCopy#NONE} when the origin was never asked. */
    RobotsCopy find(Origin origin);

    void save(Origin origin, RobotsCopy copy);
}
