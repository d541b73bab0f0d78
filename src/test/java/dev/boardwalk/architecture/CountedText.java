package dev.boardwalk.architecture;

/** A text that counts how often it is looked at, and ends a search that looks too often. */
final class CountedText implements CharSequence {
    /** Thrown out of the matcher: nobody waits for a search that has run away. */
    static final class RanAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RanAway() {
            super("looked too often", null, false, false);
        }
    }

    private final String text;
    private final long most;
    private long looks;

    /** @param most looks until {@link RanAway} is thrown */
    CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    long looks() {
        return looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        looks++;
        if (looks > most) {
            throw new RanAway();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
