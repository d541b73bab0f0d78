package dev.boardwalk.board;

/**
 * Where a walk begins, and what is found there.
 *
 * @param kind what the page is
 * @param url absolute, http or https
 */
public record StartPage(Kind kind, String url) {

    /** The words of board files ({@code start: [{ sitemap: … }]}). */
    public enum Kind {
        /** A page that lists job ads. */
        LISTING("listing"),
        /** A sitemap or an index of them: its URLs that match {@code scope.detail} are job ads. */
        SITEMAP("sitemap"),
        /** RSS, Atom, JSON Feed or another XML list of ads. */
        FEED("feed"),
        /** A JSON or XML answer that {@code api} says how to read. */
        API("api");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key in a board file. */
        public String key() {
            return key;
        }
    }

    public static StartPage listing(String url) {
        return new StartPage(Kind.LISTING, url);
    }

    @Override
    public String toString() {
        return kind == Kind.LISTING ? url : kind.key() + " " + url;
    }
}
