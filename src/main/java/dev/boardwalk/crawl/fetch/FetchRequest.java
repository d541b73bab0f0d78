package dev.boardwalk.crawl.fetch;

import java.net.URI;
import java.util.function.Predicate;

/**
 * One page to get.
 *
 * @param url absolute
 * @param inScope which URLs the board may reach, e.g. {@code board.scope()::covers}; asked for the URL and every hop
 * @param hopCheck robots.txt, for the URL and every hop
 * @param validators of the stored version, or {@link Validators#NONE}
 */
public record FetchRequest(URI url, Predicate<URI> inScope, HopCheck hopCheck, Validators validators) {}
