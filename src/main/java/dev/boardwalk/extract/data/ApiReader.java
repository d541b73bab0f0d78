package dev.boardwalk.extract.data;

import dev.boardwalk.board.ApiRules;
import dev.boardwalk.board.Board;
import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.page.PageUrls;
import dev.boardwalk.posting.Evidence;
import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.PageBody;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Verdict;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the answers of an interface by the board's {@link ApiRules}. */
public final class ApiReader {
    private static final double URL_CONFIDENCE = 0.7;

    private final Board board;
    private final ApiRules rules;
    private final URI url;
    private final ItemReader items;

    private ApiReader(Board board, ApiRules rules, URI url) {
        this.board = board;
        this.rules = rules;
        this.url = url;
        this.items = new ItemReader(rules.fields(), Extractor.ATS);
    }

    /** An answer that lists ads. */
    public static Reading list(Board board, PageBody body) {
        ApiRules rules = board.api();
        if (rules == null) {
            return nothing("the board file has no `api` that says how to read it");
        }
        Optional<DataDocument> document = DataDocument.of(body);
        return document.isEmpty()
                ? nothing("neither JSON nor XML: an unknown board, or a page for people")
                : new ApiReader(board, rules, body.url()).list(document.get().root());
    }

    private Reading list(JsonNode root) {
        FieldPath path = new FieldPath(rules.items());
        List<JsonNode> found = path.nodes(root);
        boolean isList = rules.items().isEmpty() ? root.isArray() : path.exists(root);
        boolean marker = rules.emptyMarker() != null
                && new FieldPath(rules.emptyMarker()).exists(root)
                && !(rules.emptyMarker().isEmpty() && !root.isArray());
        if (found.isEmpty() && !isList && !marker) {
            return nothing("the answer has no list of ads at " + shown(rules.items())
                    + ": an unknown board, or the interface has changed");
        }
        List<JsonNode> wanted = found.stream().filter(this::isWanted).toList();
        @Nullable String next = ApiPaging.next(rules, url, root, found.size());
        @Nullable String link = rules.link();
        if (link != null) {
            return links(new FieldPath(link), wanted, next, marker && found.isEmpty());
        }
        List<RawAd> ads = wanted.stream().flatMap(item -> ad(item).stream()).toList();
        if (ads.isEmpty() && !wanted.isEmpty()) {
            return nothing("%d items at %s, and none has a title".formatted(wanted.size(), shown(rules.items())));
        }
        return new Reading(
                ads.isEmpty() ? Verdict.LISTING : Verdict.POSTING,
                "%d ads at %s".formatted(ads.size(), shown(rules.items())),
                ads,
                List.of(),
                next,
                marker && found.isEmpty());
    }

    private boolean isWanted(JsonNode item) {
        return rules.where() == null
                || new FieldPath(rules.where()).texts(item).stream().allMatch(FieldPath::saysYes);
    }

    private Reading links(FieldPath path, List<JsonNode> wanted, @Nullable String next, boolean empty) {
        Map<String, String> links = new LinkedHashMap<>();
        for (JsonNode item : wanted) {
            path.text(item)
                    .map(this::resolved)
                    .flatMap(PageUrls::absolute)
                    .filter(board.scope()::covers)
                    .ifPresent(link -> links.putIfAbsent(link.toString(), link.toString()));
        }
        if (links.isEmpty() && !wanted.isEmpty()) {
            return nothing("%d items at %s, and none has a link at %s within scope.hosts"
                    .formatted(wanted.size(), shown(rules.items()), rules.link()));
        }
        return new Reading(
                Verdict.LISTING,
                "%d links to job ads at %s".formatted(links.size(), shown(rules.items())),
                List.of(),
                new ArrayList<>(links.values()),
                next,
                empty);
    }

    private String resolved(String link) {
        try {
            return url.resolve(link).toString();
        } catch (IllegalArgumentException e) {
            return link; // absolute() mends what browsers mend, and refuses the rest
        }
    }

    private Optional<RawAd> ad(JsonNode item) {
        return ad(items.read(item), items.url(item));
    }

    private Optional<RawAd> ad(AdDraft draft, Optional<String> page) {
        if (!draft.has(RawField.TITLE)) {
            return Optional.empty();
        }
        page.ifPresent(
                own -> draft.add(RawField.CANONICAL_URL, own, new Evidence(Extractor.ATS, "url", own, URL_CONFIDENCE)));
        return Optional.of(draft.at(page.orElse(url.toString())));
    }

    /** The document of one ad; empty when the board's interface has none, or this is a page for people. */
    public static Optional<Reading> detail(Board board, PageBody body) {
        ApiRules rules = board.api();
        ApiRules.@Nullable Detail detail = rules == null ? null : rules.detail();
        if (rules == null || detail == null) {
            return Optional.empty();
        }
        return DataDocument.of(body)
                .map(document -> new ApiReader(board, rules, body.url()).detail(detail, document.root()));
    }

    private Reading detail(ApiRules.Detail detail, JsonNode root) {
        ItemReader reader = new ItemReader(detail.fields(), Extractor.ATS);
        List<RawAd> ads = new FieldPath(detail.item())
                .nodes(root).stream()
                        .limit(1)
                        .flatMap(item -> ad(reader.read(item), reader.url(item)).stream())
                        .toList();
        return ads.isEmpty()
                ? nothing("the document has no ad with a title at " + shown(detail.item()))
                : new Reading(Verdict.POSTING, "the ad at " + shown(detail.item()), ads, List.of(), null, false);
    }

    private static String shown(String path) {
        return path.isEmpty() ? "its root" : "`" + path + "`";
    }

    private static Reading nothing(String reason) {
        return new Reading(Verdict.NOT_A_POSTING, reason, List.of(), List.of(), null, false);
    }
}
