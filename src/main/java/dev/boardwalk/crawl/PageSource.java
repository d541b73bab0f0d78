package dev.boardwalk.crawl;

/** Where a walk gets its pages from: the live web by the frontier's clocks, the archive, or one page somebody asks about. */
@FunctionalInterface
public interface PageSource {
    /**
     * The next page, if there is one now.
     *
     * @throws InterruptedException when the thread was asked to end; the page at hand stays claimed and becomes due again
     */
    Turn next() throws InterruptedException;

    /** What the source has to give. */
    sealed interface Turn {}

    /** A page. */
    record Visited(Visit visit) implements Turn {}

    /** None at the moment, more to come; the source has waited a little already. */
    record Waited() implements Turn {}

    /** None any more. */
    record Exhausted() implements Turn {}
}
