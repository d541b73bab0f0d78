package dev.boardwalk.extract.prose;

import dev.boardwalk.extract.draft.AdDraft;
import dev.boardwalk.extract.text.Block;
import dev.boardwalk.posting.RawField;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Round-ups that give each job one line or one row of a table, with its own address to apply at. Only those that send people to other sites, and not all to the
 * same one: a list that leads to pages of its own site, or to one platform, is a listing, and its ads are read there.
 */
final class ListedAds {
    private static final int FEWEST = 2;

    private ListedAds() {}

    /**
     * @param main the page's content
     * @param lines its readable lines
     * @param sites names of the board and the site, which are no employers
     * @return in page order; empty when the page lists no ads this way
     */
    static List<AdDraft> in(Element main, List<Block> lines, URI page, List<String> sites) {
        List<AdDraft> rows = TableAds.in(main);
        List<AdDraft> ads = rows.size() >= FEWEST ? rows : LineAds.in(lines, sites);
        Set<String> hosts = ads.stream()
                .map(ad -> String.valueOf(host(ad.text(RawField.APPLY_URL))))
                .collect(Collectors.toUnmodifiableSet());
        long addresses =
                ads.stream().map(ad -> ad.text(RawField.APPLY_URL)).distinct().count();
        boolean elsewhere = hosts.size() >= FEWEST && !hosts.contains(String.valueOf(host(page.toString())));
        return elsewhere && addresses == ads.size() ? ads : List.of();
    }

    private static @Nullable String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null; // written by hand: "https://acme.example/apply now"
        }
    }
}
