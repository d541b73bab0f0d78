package dev.boardwalk.crawl.answer;

import org.jspecify.annotations.Nullable;

/** Says how much of an answer to read and what it means. */
public interface AnswerJudge {
    /** @param contentType as sent; null when absent */
    int bytesToRead(int status, @Nullable String contentType);

    /**
     * @param exchange not a redirect
     * @param conditional validators were sent, so a 304 may come
     */
    FetchResult judge(Exchange exchange, boolean conditional);
}
