package dev.boardwalk.crawl.robots;

import dev.boardwalk.crawl.pace.Origin;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of the origins asked about last; a robots.txt is half a megabyte at most, and nearly always a few hundred bytes. Not for several threads. */
final class LastUsed<T> extends LinkedHashMap<Origin, T> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int MOST = 256;

    LastUsed() {
        super(MOST, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Origin, T> eldest) {
        return size() > MOST;
    }
}
