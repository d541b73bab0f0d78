package dev.boardwalk.extract;

import static dev.boardwalk.extract.Pages.aBoard;
import static dev.boardwalk.extract.Pages.body;
import static dev.boardwalk.extract.Pages.withJsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.board.Board;
import dev.boardwalk.board.ListingRules;
import dev.boardwalk.board.Scope;
import dev.boardwalk.posting.PageKind;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingReaderTest {
    private static final URI LIST = URI.create("https://jobs.example/list?page=1");
    private static final Board BY_PATTERN = aBoard();

    @Test
    void itemsGiveOneLinkEachInPageOrder() {
        Board board = aBoard(new ListingRules("li.job", "a.title@href", "a.more@href", null), Map.of());
        Reading reading = listing(board, """
                <base href="https://jobs.example/en/"><ul>
                <li class="job"><a href="/companies/1">Crumb</a><a class="title" href="/jobs/2">Baker</a><a class="title" href="/jobs/3">Apply</a>
                <li class="job"><a class="title" href="../jobs/1?utm_source=list">Miller</a>
                <li class="job"><a class="title" href="/jobs/1">Miller again</a>
                <li class="job"><a class="title" href="https://elsewhere.example/jobs/9">Not ours</a>
                <li class="job"><a class="title" href="javascript:void(0)">No link</a>
                </ul><a class="more" href="/list?page=2">More</a>
                """);

        assertThat(reading.verdict()).isEqualTo(Verdict.LISTING);
        assertThat(reading.links())
                .containsExactly("https://jobs.example/jobs/2", "https://jobs.example/jobs/1?utm_source=list");
        assertThat(reading.next()).isEqualTo("https://jobs.example/list?page=2");
    }

    @Test
    void itemMayItselfBeTheLink() {
        Board board = aBoard(new ListingRules("a.job", "@href", null, null), Map.of());
        assertThat(listing(board, "<a class=job href=/jobs/4>Baker</a>").links())
                .containsExactly("https://jobs.example/jobs/4");
    }

    @Test
    void withoutSelectorsThePatternFindsLinksOfThePagesOwnPart() {
        String own =
                "<main><a href=/jobs/1>a</a><a href='/jobs/2 b'>b</a><a rel=nofollow href=/jobs/3>c</a><a href=/about>d</a></main>";
        String footer = "<footer><a href=/jobs/99>promoted</a></footer>";
        assertThat(listing(BY_PATTERN, own + footer).links())
                .containsExactly(
                        "https://jobs.example/jobs/1",
                        "https://jobs.example/jobs/2%20b",
                        "https://jobs.example/jobs/3");
        assertThat(listing(BY_PATTERN, "<main><a href=/jobs/1>a</a></main>" + footer)
                        .links())
                .as("too few to tell the frame from the list")
                .hasSize(2);
    }

    @Test
    void structuredDataOfAListNamesItsAds() {
        String block = "{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"url\":\"https://jobs.example/jobs/%d\"}";
        Reading reading = listing(BY_PATTERN, withJsonLd(block.formatted(1), block.formatted(2)));
        assertThat(reading.verdict()).isEqualTo(Verdict.LISTING);
        assertThat(reading.links()).containsExactly("https://jobs.example/jobs/1", "https://jobs.example/jobs/2");
        assertThat(reading.ads()).isEmpty();
    }

    @Test
    void adsKeptOnTheListItselfAreRead() {
        Reading reading = listing(
                BY_PATTERN,
                withJsonLd(
                        "{\"@type\":\"JobPosting\",\"title\":\"Baker\"}",
                        "{\"@type\":\"JobPosting\",\"title\":\"Miller\"}"));
        assertThat(reading.verdict()).isEqualTo(Verdict.LISTING);
        assertThat(reading.ads()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=next href='/list?page=2'>",
                "<a rel='next nofollow' href='?page=2'>2</a>",
                "<a rel=next href='/list?page=1#top'>this page</a><a rel=next href='https://jobs.example/list?page=2'>2</a>"
            })
    void nextPageIsTheDeclaredOne(String link) {
        assertThat(listing(BY_PATTERN, link + "<a href=/jobs/1>a</a>").next())
                .isEqualTo("https://jobs.example/list?page=2");
    }

    @Test
    void pageThatNamesItselfOrAnotherSiteHasNoNext() {
        assertThat(listing(BY_PATTERN, "<link rel=next href='/list?page=1'><a href=/jobs/1>a</a>")
                        .next())
                .isNull();
        assertThat(listing(BY_PATTERN, "<link rel=next href='https://elsewhere.example/2'><a href=/jobs/1>a</a>")
                        .next())
                .isNull();
    }

    @Test
    void emptyMarkerIsTheOnlyProofOfNoOpenings() {
        Board board = aBoard(new ListingRules(null, null, null, "p.none"), Map.of());
        Reading marked = listing(board, "<p class=none>Nothing at the moment</p>");
        assertThat(marked.verdict()).isEqualTo(Verdict.LISTING);
        assertThat(marked.emptyMarkerSeen()).isTrue();

        Reading silent = listing(board, "<title>Jobs</title><p>Loading…</p>");
        assertThat(silent.verdict()).isEqualTo(Verdict.NOT_A_POSTING);
        assertThat(silent.reason()).contains("scope.detail /jobs/\\d+", "titled \"Jobs\"", "begins \"Loading…\"");
    }

    @Test
    void listAskedForAsAnAdIsRecognisedAsAList() {
        String html = "<a href=/jobs/1>a</a><a href=/jobs/2>b</a><a href=/jobs/3>c</a>";
        Reading reading = new PageReader().read(BY_PATTERN, PageKind.DETAIL, body(LIST, html));
        assertThat(reading.verdict()).isEqualTo(Verdict.LISTING);
        assertThat(reading.ads()).isEmpty();
        assertThat(reading.links()).hasSize(3);
    }

    @Test
    void portBelongsToTheScope() {
        Board board = aBoard(new Scope(Set.of("127.0.0.1:8080"), "/jobs/"), ListingRules.NONE, Map.of());
        Reading reading = new PageReader()
                .read(
                        board,
                        PageKind.LISTING,
                        body(
                                URI.create("http://127.0.0.1:8080/"),
                                "<a href=/jobs/1>a</a><a href=http://127.0.0.1:9/jobs/2>b</a>"));
        assertThat(reading.links()).containsExactly("http://127.0.0.1:8080/jobs/1");
    }

    private static Reading listing(Board board, String html) {
        return new PageReader().read(board, PageKind.LISTING, body(LIST, html));
    }
}
