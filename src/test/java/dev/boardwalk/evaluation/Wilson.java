package dev.boardwalk.evaluation;

/**
 * The 95 % score interval of a share (Wilson 1927); unlike the normal approximation it holds for small n and for shares near one.
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
record Wilson(double low, double high) {
    private static final double Z = 1.959964;

    /** Of nothing nothing is known: the interval is all of it. */
    static Wilson of(int hits, int n) {
        if (n == 0) {
            return new Wilson(0, 1);
        }
        double share = (double) hits / n;
        double z2 = Z * Z / n;
        double middle = share + z2 / 2;
        double spread = Z * Math.sqrt((share * (1 - share) + z2 / 4) / n);
        return new Wilson(Math.max(0, (middle - spread) / (1 + z2)), Math.min(1, (middle + spread) / (1 + z2)));
    }
}
