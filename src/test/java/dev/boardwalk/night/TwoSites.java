package dev.boardwalk.night;

import dev.boardwalk.board.Board;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Four boards on two sites, so that two partitions walk at the same time and each meets two boards by turns. Every fifth ad of a site's second board is
 * one of its first board, with the same address at its employer's.
 */
final class TwoSites {
    /** More than one chunk of the match step for all boards together. */
    static final int ADS_A_BOARD = 54;

    private static final int ADS_A_LISTING_PAGE = 10;

    private TwoSites() {}

    /** @param hosts of the two sites */
    static List<Board> boards(List<String> hosts) {
        List<Board> boards = new ArrayList<>();
        for (int site = 0; site < hosts.size(); site++) {
            for (String id : ids(site)) {
                boards.add(JobPages.board(id, hosts.get(site), "/" + id, JobPages.AT_ONCE));
            }
        }
        return boards;
    }

    private static List<String> ids(int site) {
        return site == 0 ? List.of("acme", "birch") : List.of("cedar", "dune");
    }

    /** What a site shows on a night, by path. On the second night one ad is gone, one no longer listed, one rewritten and one new, on each board. */
    static Map<String, String> pages(int site, int night) {
        Map<String, String> pages = new HashMap<>();
        pages.put("/robots.txt", "User-agent: *\nAllow: /\n");
        ids(site).forEach(board -> pages.putAll(board(board, ids(site).get(0), night)));
        return pages;
    }

    private static Map<String, String> board(String board, String first, int night) {
        Map<String, String> pages = new HashMap<>();
        List<String> listed = new ArrayList<>();
        int offset = board.equals(first) ? 1000 : 2000;
        int from = night == 1 ? 1 : 2; // the first one answers 404 on the second night
        int to = night == 1 ? ADS_A_BOARD : ADS_A_BOARD + 1;
        for (int ad = from; ad <= to; ad++) {
            String path = "/" + board + "/jobs/" + (offset + ad);
            if (night == 1 || ad != 3) {
                listed.add(path);
            }
            pages.put(path, page(board, first, ad, night));
        }
        for (int begin = 0; begin < listed.size(); begin += ADS_A_LISTING_PAGE) {
            int end = Math.min(begin + ADS_A_LISTING_PAGE, listed.size());
            String next = end < listed.size() ? "/" + board + "?from=" + end : null;
            pages.put(
                    "/" + board + (begin == 0 ? "" : "?from=" + begin),
                    JobPages.listing(listed.subList(begin, end), next));
        }
        return pages;
    }

    private static String page(String board, String first, int ad, int night) {
        boolean shared = ad % 5 == 0;
        String title = "Fitter " + ad + (night == 2 && ad == 7 ? " (night shift)" : "");
        String origin = shared ? "https://works-of-" + first + ".example/?jobid=" + ad : null;
        return JobPages.ad(title, "Works of " + (shared ? first : board), origin);
    }
}
