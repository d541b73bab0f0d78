package dev.boardwalk.digest;

import java.util.List;

/**
 * One section of the pages people read. What the template calls is public: its expressions see nothing else.
 *
 * @param name its heading
 * @param count of all its postings
 * @param shown the first of them; JSON carries all
 */
record DigestPart(String name, int count, List<DigestLine> shown) {
    DigestPart {
        shown = List.copyOf(shown);
    }

    /** @param most how many postings a section shows at most */
    static List<DigestPart> of(Digest digest, int most) {
        return List.of(
                part("New", digest.created(), most),
                part("Changed", digest.changed(), most),
                part("Closed", digest.closed(), most),
                part("Open again", digest.reopened(), most));
    }

    private static DigestPart part(String name, List<Digest.Item> items, int most) {
        return new DigestPart(
                name,
                items.size(),
                items.stream().limit(most).map(DigestLine::of).toList());
    }

    public int more() {
        return count - shown.size();
    }
}
