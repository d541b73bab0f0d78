package dev.boardwalk.extract.prose;

import dev.boardwalk.posting.RawAd;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the lines of a page without structured data turned out to be. */
public sealed interface ProseReading {

    /** @param signals what made it a posting, e.g. {@code apply-link, pay} */
    record Posting(RawAd ad, String signals) implements ProseReading {}

    /**
     * Several on one page, a round-up or a thread.
     *
     * @param ads each with the page's address and, where it has one, the anchor of its part; without those whose own part says that they are closed
     * @param lines the elements of the ads' lines: what they say is said of one ad, not of the page
     */
    record Postings(List<RawAd> ads, Set<Element> lines) implements ProseReading {}

    /**
     * @param rule short name of the rule that refused
     * @param reason in words for an operator
     */
    record NotAPosting(String rule, String reason) implements ProseReading {}
}
