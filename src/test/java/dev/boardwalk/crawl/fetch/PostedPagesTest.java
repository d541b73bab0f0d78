package dev.boardwalk.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.crawl.Fetching;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.answer.FetchResult.Fetched;
import dev.boardwalk.site.PoliteSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostedPagesTest {
    private static final String SENT = "{\"limit\":20,\"facets\":{},\"text\":\"\"}";
    private static final String QUERY = "?limit=20&facets=%7B%7D&text=";

    private final Fetching http = new Fetching(Fetching.PATIENT);
    private final PoliteSite site = new PoliteSite();
    private final List<URI> asked = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        site.close();
        http.close();
    }

    private FetchResult post(String path) {
        HopCheck check = url -> {
            asked.add(url);
            return null;
        };
        return http.fetcher.fetch(new FetchRequest(site.url(path), any -> true, check, Validators.NONE, true));
    }

    @Test
    void theQueryIsSentAsJsonAndStaysThePagesAddress() {
        site.posted("/jobs", SENT, "{\"total\":0}");
        FetchResult result = post("/jobs" + QUERY);
        assertThat(result).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.body().url()).isEqualTo(site.url("/jobs" + QUERY));
            assertThat(fetched.exchange().finalUrl()).isEqualTo(site.url("/jobs" + QUERY));
        });
        assertThat(asked).as("robots.txt speaks of what is asked").containsExactly(site.url("/jobs"));
    }

    @ParameterizedTest
    @CsvSource({"307, true", "308, true", "301, false", "302, false", "303, false"})
    void aRedirectKeepsTheMethodWhereHttpSaysSo(int status, boolean keeps) {
        site.redirectsPost("/old", status, "/jobs").posted("/jobs", SENT, "{\"by\":\"POST\"}");
        site.typed("/jobs", "application/json", "{\"by\":\"GET\"}");
        assertThat(post("/old" + QUERY)).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(new String(fetched.body().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(keeps ? "{\"by\":\"POST\"}" : "{\"by\":\"GET\"}");
            assertThat(fetched.exchange().hops()).isEqualTo(1);
        });
    }

    @Test
    void seeOtherMayLeadToItsOwnAddress() {
        site.redirectsPost("/jobs", 303, "/jobs").typed("/jobs", "application/json", "{}");
        assertThat(post("/jobs" + QUERY)).isInstanceOf(Fetched.class);
    }

    @Test
    void aPostSentBackToItselfIsALoop() {
        site.redirectsPost("/jobs", 307, "/jobs");
        assertThat(post("/jobs" + QUERY))
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> assertThat(failed.reason()).contains("a loop"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?a=1&b=true&c=null             | {\"a\":1,\"b\":true,\"c\":null}",
                "?list=%5B%5D&of=%7B%22x%22:1%7D| {\"list\":[],\"of\":{\"x\":1}}",
                "?text=two+words&empty=         | {\"text\":\"two words\",\"empty\":\"\"}",
                "?token=%22123%22               | {\"token\":\"123\"}",
                "?odd=%5B1&percent=50%25        | {\"odd\":\"[1\",\"percent\":\"50%\"}",
                "?id=12ab&late=2026-01-05       | {\"id\":\"12ab\",\"late\":\"2026-01-05\"}",
            })
    void aParameterIsWhatJsonTakesItForElseAText(String query, String json) {
        assertThat(new String(PostedQuery.body(URI.create("https://jobs.example/" + query)), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }
}
