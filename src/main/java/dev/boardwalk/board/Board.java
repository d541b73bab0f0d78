package dev.boardwalk.board;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One source of job ads, compiled from one file under {@code jobs-config/boards/}.
 *
 * @param id lower-case letters, digits and hyphens; unique; the key of everything stored about the board
 * @param name what people call it; never taken for an employer
 * @param labels free words to select boards by
 * @param scope the hosts this board may reach, and which of its URLs are detail pages
 * @param politeness limits of one walk; pace beyond these is the host clock's business
 * @param start the pages the walk begins at, at least one
 * @param listing where a listing page keeps its items; every selector may be absent (then links are found by {@code scope.detail})
 * @param api how answers of an interface are read; null when the board has none
 * @param fields selectors for fields that automatic extraction does not find, by schema.org-like name
 * @param defaults facts true of the whole board, used only where a page says nothing
 * @param expect what an operator expects to see every night
 * @param tests saved pages with the result they must give
 */
public record Board(
        String id,
        String name,
        List<String> labels,
        Scope scope,
        Politeness politeness,
        List<StartPage> start,
        ListingRules listing,
        @Nullable ApiRules api,
        Map<String, FieldRule> fields,
        BoardDefaults defaults,
        Expectations expect,
        List<SavedPage> tests) {

    public Board {
        labels = List.copyOf(labels);
        start = List.copyOf(start);
        fields = Map.copyOf(fields);
        tests = List.copyOf(tests);
    }

    /** A board of nothing but the host of a page, named after it: for pages that no board file covers. */
    public static Board ofHost(String id, URI page) {
        String host = Scope.host(page);
        return new Board(
                id,
                host,
                List.of(),
                new Scope(Set.of(host), null),
                Politeness.defaults(),
                List.of(page.toString()),
                ListingRules.NONE,
                Map.of(),
                BoardDefaults.NONE,
                Expectations.NONE,
                List.of());
    }

    /** A board that begins at listing pages only. */
    public Board(
            String id,
            String name,
            List<String> labels,
            Scope scope,
            Politeness politeness,
            List<String> listings,
            ListingRules listing,
            Map<String, FieldRule> fields,
            BoardDefaults defaults,
            Expectations expect,
            List<SavedPage> tests) {
        this(
                id,
                name,
                labels,
                scope,
                politeness,
                listings.stream().map(StartPage::listing).toList(),
                listing,
                null,
                fields,
                defaults,
                expect,
                tests);
    }
}
