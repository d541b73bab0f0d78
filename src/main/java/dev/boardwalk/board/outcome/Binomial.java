package dev.boardwalk.board.outcome;

/** The lower tail of the binomial distribution. */
final class Binomial {
    private Binomial() {}

    /**
     * The chance of at most {@code k} hits in {@code n} throws of chance {@code p} each.
     *
     * @param k 0 to n
     * @param p 0 to 1
     */
    static double atMost(int k, int n, double p) {
        if (k >= n || p <= 0) {
            return 1;
        }
        if (p >= 1) {
            return 0;
        }
        // in logarithms: (1 - p)^n of a large board is no double any more
        double odds = Math.log(p) - Math.log1p(-p);
        double term = n * Math.log1p(-p);
        double sum = Math.exp(term);
        for (int i = 1; i <= k; i++) {
            term += Math.log((double) (n - i + 1) / i) + odds;
            sum += Math.exp(term);
        }
        return Math.min(1, sum);
    }
}
