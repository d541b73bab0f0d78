package dev.boardwalk.years;

import java.util.List;
import java.util.Random;

/** What can be wrong with a board on a night, and for how long. An outage passes by itself; a drift lasts until somebody mends the board file. */
record Trouble(Kind kind, int since, int nights, double share) {
    /** How it looks to the walk. */
    enum Kind {
        /** No connection, 5xx, DNS, certificate. */
        UNREACHABLE(true),
        /** 401, 403, a challenge, a redirect to the login. */
        WALL(true),
        /** A later listing page fails. */
        HALF_READ(true),
        /** The listing answers 200 and has no items. */
        NO_ITEMS(true),
        /** The listing is fine and no ad's page answers. */
        ADS_UNREACHABLE(true),
        /** The listing is fine and every ad's page shows one and the same notice, or answers 404. */
        ADS_GONE(true),
        /** The listing shows a part of its ads, always the newest, as if its limit were lower; the ads' own pages stay. */
        CUT_SHORT(true),
        /** The listing shows another part of its ads every night. */
        FLICKERING(true),
        /** The whole site answers 404. Three such nights are believed to be the end, so as an outage it lasts one or two. */
        ALL_404(true),
        /** The selector of the listing matches nothing any more. */
        LISTING_DRIFT(false),
        /** No ad's page can be read any more, or those of one template. */
        POSTING_DRIFT(false),
        /** A field is lost from all ads, or from those of one template. */
        FIELD_DRIFT(false);

        private final boolean outage;

        Kind(boolean outage) {
            this.outage = outage;
        }

        boolean isOutage() {
            return outage;
        }
    }

    private static final List<Kind> OUTAGES =
            List.of(Kind.values()).stream().filter(Kind::isOutage).toList();
    private static final List<Kind> DRIFTS =
            List.of(Kind.values()).stream().filter(kind -> !kind.isOutage()).toList();

    /** 1 to 10 nights; a listing cut short or flickering shows 10 to 60 % of its ads, and a board of fewer than ten is out in another way. */
    static Trouble outage(int night, int adsListed, Random random) {
        Kind kind = OUTAGES.get(random.nextInt(OUTAGES.size()));
        if (adsListed < 10 && (kind == Kind.CUT_SHORT || kind == Kind.FLICKERING)) {
            kind = Kind.NO_ITEMS;
        }
        int nights = kind == Kind.ALL_404 ? 1 + random.nextInt(2) : 1 + random.nextInt(10);
        return new Trouble(kind, night, nights, 0.1 + 0.5 * random.nextDouble());
    }

    /** Mended after 1 to 10 nights; hits all ads, or those of a template that half of them or more use. */
    static Trouble drift(int night, Random random) {
        Kind kind = DRIFTS.get(random.nextInt(DRIFTS.size()));
        double share = random.nextBoolean() ? 1 : 0.5 + 0.5 * random.nextDouble();
        return new Trouble(kind, night, 1 + random.nextInt(10), share);
    }

    boolean isOver(int night) {
        return night >= since + nights;
    }

    boolean is(Kind one) {
        return kind == one;
    }
}
