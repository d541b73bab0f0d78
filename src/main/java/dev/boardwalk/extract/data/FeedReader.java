package dev.boardwalk.extract.data;

import dev.boardwalk.board.ApiRules.ApiField;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads feeds: RSS 2.0 and 1.0, Atom (RFC 4287), JSON Feed 1.1, and the XML lists of ads that aggregators take ({@code <job>} elements as in Indeed's
 * feed). An item that carries a whole ad is one; of the others the links are followed. Words of job namespaces are understood by their last part, so
 * that {@code joblisting:minimumSalary} and {@code g:salary} need no list of vendors.
 */
public final class FeedReader {
    /** With less text than this, and a page of its own, an item is a teaser. */
    private static final int WHOLE_AD = 500;

    /** Where the items are, by the format. */
    private static final List<String> ITEMS =
            List.of("channel.item", "item", "entry", "job", "jobs.job", "items", "position", "offer", "vacancy");

    private static final Map<String, ApiField> FIELDS = fields();

    private final Board board;
    private final URI feed;
    private final ItemReader reader = new ItemReader(FIELDS, Extractor.FEED);

    private FeedReader(Board board, URI feed) {
        this.board = board;
        this.feed = feed;
    }

    private static Map<String, ApiField> fields() {
        Map<String, ApiField> fields = new LinkedHashMap<>();
        put(fields, "title", "title", "position", "jobtitle", "job-title", "name");
        put(
                fields,
                "company",
                "company",
                "employer",
                "company_name",
                "companyname",
                "hiringOrganization",
                "hiringorganization");
        put(fields, "location", "location", "locations.location", "joblocation", "cities.city", "formattedLocation");
        put(
                fields,
                "employmentType",
                "jobtype",
                "job_type",
                "jobtypes.jobtype",
                "employmentType",
                "employmenttype",
                "type");
        put(fields, "pay", "salary", "compensation", "pay");
        put(
                fields,
                "datePosted",
                "pubDate",
                "date",
                "published",
                "date_published",
                "advertiseFromDateTime",
                "datePosted",
                "postedDate");
        put(
                fields,
                "validThrough",
                "expirationdate",
                "expiration_date",
                "advertiseToDateTime",
                "validThrough",
                "closingDate",
                "expires");
        put(fields, "experience", "experience");
        put(fields, "education", "education");
        put(fields, "sourceId", "guid", "id", "referencenumber", "requisitionid", "jobId", "jobid");
        put(fields, "applyUrl", "apply_url", "applyUrl", "applyurl");
        put(fields, "language", "language");
        fields.put("description", new ApiField(List.of("@longest"), Map.of()));
        return fields;
    }

    private static void put(Map<String, ApiField> fields, String name, String... paths) {
        fields.put(name, new ApiField(List.of(paths), Map.of()));
    }

    public static Reading read(Board board, PageBody body) {
        Optional<DataDocument> document = DataDocument.of(body);
        if (document.isEmpty()) {
            return nothing("no feed: neither XML nor JSON", List.of());
        }
        JsonNode root = document.get().root();
        for (String path : ITEMS) {
            List<JsonNode> items = new FieldPath(path)
                    .nodes(root).stream().filter(JsonNode::isObject).toList();
            if (!items.isEmpty()) {
                return new FeedReader(board, body.url()).read(root, items);
            }
        }
        boolean empty = root.path("channel").isObject()
                || root.path("items").isArray()
                || document.get().format().equals("feed");
        return empty
                ? new Reading(Verdict.LISTING, "a feed without items", List.of(), List.of(), null, false)
                : nothing("no feed: its items are none of " + String.join(", ", ITEMS), List.of());
    }

    private Reading read(JsonNode root, List<JsonNode> items) {
        List<RawAd> ads = new ArrayList<>();
        LinkedHashSet<String> links = new LinkedHashSet<>();
        for (JsonNode item : items) {
            ItemNames named = ItemNames.of(item);
            Optional<URI> link = link(named.item());
            AdDraft draft = reader.read(named.item());
            boolean followed = link.filter(board.scope()::covers)
                    .filter(url ->
                            board.scope().detail() == null || board.scope().isDetail(url))
                    .isPresent();
            if (isWhole(draft, followed)) {
                ads.add(ad(draft, link));
            } else if (followed) {
                links.add(link.get().toString());
            }
        }
        @Nullable String next = next(root);
        String reason = "%d items of a feed: %d whole ads, %d links".formatted(items.size(), ads.size(), links.size());
        if (ads.isEmpty() && links.isEmpty()) {
            return nothing(
                    reason + "; none is a whole ad, and no link lies within scope.hosts and matches scope.detail",
                    List.of());
        }
        return new Reading(
                ads.isEmpty() ? Verdict.LISTING : Verdict.POSTING, reason, ads, List.copyOf(links), next, false);
    }

    /** Who, what and the text must be there; an ad whose page cannot be asked for is taken with what it has. */
    private boolean isWhole(AdDraft draft, boolean followed) {
        boolean employer = draft.has(RawField.COMPANY) || board.defaults().company() != null;
        return draft.has(RawField.TITLE)
                && (followed
                        ? employer
                                && draft.has(RawField.LOCATION)
                                && draft.description().length() >= WHOLE_AD
                        : !draft.description().isBlank());
    }

    private RawAd ad(AdDraft draft, Optional<URI> link) {
        link.ifPresent(url -> draft.add(
                RawField.CANONICAL_URL, url.toString(), new Evidence(Extractor.FEED, "link", url.toString(), 0.7)));
        return draft.at(link.map(URI::toString).orElse(feed.toString()));
    }

    /** Atom has several, told apart by {@code rel}; a guid is one where it says nothing else (RSS 2.0). */
    private Optional<URI> link(JsonNode item) {
        Stream<String> links = new FieldPath("link")
                .nodes(item).stream()
                        .filter(node -> node.path("@rel").asString("alternate").equals("alternate"))
                        .flatMap(node -> Stream.of(
                                node.path("@href").asString(""),
                                node.path(XmlTree.TEXT).asString(""),
                                node.asString("")));
        Stream<String> others = Stream.of("url", "external_url", "guid", "id")
                .flatMap(name -> new FieldPath(name).texts(item).stream());
        return Stream.concat(links, others)
                .filter(text -> !text.isBlank())
                .flatMap(text -> PageUrls.absolute(text).stream())
                .findFirst();
    }

    /** RFC 5005 and JSON Feed. */
    private @Nullable String next(JsonNode root) {
        Stream<JsonNode> links =
                Stream.of("link", "channel.atom:link").flatMap(path -> new FieldPath(path).nodes(root).stream());
        return Stream.concat(
                        links.filter(node -> node.path("@rel").asString("").equals("next"))
                                .map(node -> node.path("@href").asString("")),
                        Stream.of(root.path("next_url").asString("")))
                .flatMap(url -> PageUrls.absolute(url).stream())
                .filter(board.scope()::covers)
                .map(URI::toString)
                .findFirst()
                .orElse(null);
    }

    private static Reading nothing(String reason, List<String> links) {
        return new Reading(Verdict.NOT_A_POSTING, reason, List.of(), links, null, false);
    }
}
