package dev.boardwalk.years;

import dev.boardwalk.posting.AdState;
import dev.boardwalk.posting.life.AdLife;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An ad as it really is, beside what Boardwalk remembers of it. */
final class SimulatedAd {
    final long id;
    final double born;
    /** The day it is taken down. */
    double dies;
    /** Bit f: it has the field f. */
    int fields;

    /** What is stored; null until it was first read. */
    @Nullable
    AdLife life;

    int storedFields;
    int firstReadNight = -1;

    @Nullable
    Long listedInNight;

    SimulatedAd(long id, double born, double dies, int fields) {
        this.id = id;
        this.born = born;
        this.dies = dies;
        this.fields = fields;
    }

    boolean isAlive(int night) {
        return born <= night && dies > night;
    }

    boolean isClosed() {
        return life != null && life.state() == AdState.CLOSED;
    }

    void firstRead(int night, Instant at) {
        life = new AdLife(AdState.OPEN, null, null, at, 0, null, null);
        firstReadNight = night;
    }
}
