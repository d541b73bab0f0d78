package dev.boardwalk.ops.cli;

import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.posting.AdJson;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One page read, as {@code boardwalk/preview/v1}. The form is a contract: additions are fine, changes raise the version. */
public final class PagePreview {
    static final String SCHEMA = "boardwalk/preview/v1";

    private PagePreview() {}

    /**
     * @param reading null when there was no body to read
     * @param normalized null exactly when {@code reading} is
     */
    static ObjectNode of(Visit visit, @Nullable Reading reading, @Nullable Normalized normalized) {
        ObjectNode preview = JsonMapper.shared().createObjectNode();
        preview.put("schema", SCHEMA);
        preview.put("url", url(visit));
        preview.put("at", visit.at().toString());
        preview.put("verdict", verdict(visit.result(), reading, normalized));
        preview.put("reason", reason(visit.result(), reading, normalized));
        ArrayNode links = preview.putArray("links");
        if (reading != null) {
            reading.links().forEach(links::add);
        }
        preview.put("next", reading == null ? null : reading.next());
        ArrayNode ads = preview.putArray("jobAds");
        if (normalized != null) {
            normalized.ads().forEach(pair -> ads.add(AdJson.tree(pair.ad())));
        }
        return preview;
    }

    private static String url(Visit visit) {
        return visit.result() instanceof FetchResult.Fetched fetched
                ? fetched.body().url().toString()
                : visit.page().url().toString();
    }

    private static String verdict(FetchResult result, @Nullable Reading reading, @Nullable Normalized normalized) {
        if (reading == null || normalized == null) {
            return result instanceof FetchResult.Denied ? "DENIED" : "FAILED";
        }
        boolean nothingUsable =
                reading.verdict() == Verdict.POSTING && normalized.ads().isEmpty();
        return nothingUsable ? Verdict.NOT_A_POSTING.name() : reading.verdict().name();
    }

    private static String reason(FetchResult result, @Nullable Reading reading, @Nullable Normalized normalized) {
        if (reading != null && normalized != null) {
            return normalized.refusals().stream()
                    .findFirst()
                    .map(Refusal::reason)
                    .filter(refusal -> normalized.ads().isEmpty())
                    .orElse(reading.reason());
        }
        return reason(result);
    }

    /** Why there is no body. */
    static String reason(FetchResult result) {
        if (result instanceof FetchResult.Denied denied) {
            return denied.reason();
        }
        if (result instanceof FetchResult.Deferred deferred) {
            return deferred.reason();
        }
        if (result instanceof FetchResult.Failed failed) {
            return failed.reason();
        }
        return result instanceof FetchResult.Gone gone
                ? "the page answers " + gone.exchange().status()
                : "the page has not changed";
    }
}
