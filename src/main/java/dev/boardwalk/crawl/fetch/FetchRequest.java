package dev.boardwalk.crawl.fetch;

import dev.boardwalk.board.Board;
import dev.boardwalk.posting.Page;
import dev.boardwalk.posting.PageKind;
import java.net.URI;
import java.util.function.Predicate;

/**
 * One page to get.
 *
 * @param url absolute
 * @param inScope which URLs the board may reach, e.g. {@code board.scope()::covers}; asked for the URL and every hop
 * @param hopCheck robots.txt, for the URL and every hop
 * @param validators of the stored version, or {@link Validators#NONE}
 * @param posts ask by POST, with the URL's query as a JSON body, see {@link dev.boardwalk.board.ApiRules#posts()}
 * @param sitemap a sitemap is expected, which may be larger than a page
 */
public record FetchRequest(
        URI url, Predicate<URI> inScope, HopCheck hopCheck, Validators validators, boolean posts, boolean sitemap) {

    /** By GET. */
    public FetchRequest(URI url, Predicate<URI> inScope, HopCheck hopCheck, Validators validators) {
        this(url, inScope, hopCheck, validators, false, false);
    }

    /** A page, perhaps by POST. */
    public FetchRequest(URI url, Predicate<URI> inScope, HopCheck hopCheck, Validators validators, boolean posts) {
        this(url, inScope, hopCheck, validators, posts, false);
    }

    /** A page of a board, asked for as its file says. Whoever posts asks for the whole answer: validators belong to GET (RFC 9110, 13.1). */
    public static FetchRequest of(Board board, Page page, HopCheck hopCheck, Validators validators) {
        boolean posts = page.kind() == PageKind.API
                && board.api() != null
                && board.api().posts();
        return new FetchRequest(
                page.url(),
                board.scope()::covers,
                hopCheck,
                posts ? Validators.NONE : validators,
                posts,
                page.kind() == PageKind.SITEMAP);
    }
}
