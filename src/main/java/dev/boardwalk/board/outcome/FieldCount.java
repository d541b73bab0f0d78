package dev.boardwalk.board.outcome;

/**
 * How often the ads of one walk have one field.
 *
 * @param filled ads read tonight that have it
 * @param of ads read tonight
 * @param kept ads known from earlier nights that have it tonight
 * @param lost ads known from earlier nights that had it and have it no more
 */
public record FieldCount(int filled, int of, int kept, int lost) {
    public double share() {
        return of == 0 ? 0 : (double) filled / of;
    }

    /** Of the known ads that had it, the share that lost it; 0 when none had. */
    public double lostShare() {
        return lost + kept == 0 ? 0 : (double) lost / (lost + kept);
    }
}
