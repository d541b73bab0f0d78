package dev.boardwalk.normalize.place;

import dev.boardwalk.normalize.words.NameKey;
import dev.boardwalk.normalize.words.ReferenceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cities of the world with a thousand inhabitants and more, by every name they have. Names are kept as 64-bit hashes in one open table: 135,000
 * cities with 350,000 names take about 35 MB.
 */
final class Gazetteer {
    /**
     * One city.
     *
     * @param id in GeoNames; 0 for the newer places whose id is not known
     * @param name today's English name
     * @param region code of its first-order division in {@link Regions}
     * @param population 0 when unknown
     * @param part a part of a larger city
     */
    record City(long id, String name, String country, String region, int population, boolean part) {}

    /** A city that bears a name; {@code main} when it is its name today, {@code alias} when the name is one of our own for it, which is main too. */
    record Named(City city, boolean main, boolean alias) {}

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int SLOTS = 1 << 20;
    private static final int MAIN = 1;
    private static final int ALIAS = 2;

    private final List<City> cities = new ArrayList<>(180_000);
    private final long[] hashes = new long[SLOTS];
    /** Index of the city + 1, times four, plus 1 for a main name, plus 2 for our own alias; 0 is an empty slot. */
    private final int[] owners = new int[SLOTS];

    private Gazetteer() {
        Map<String, String> strings = new HashMap<>();
        Map<String, String> english = new HashMap<>();
        ReferenceTable.rows("city-names.tsv", 2).forEach(row -> english.put(row[0], row[1]));
        for (String[] row : ReferenceTable.rows("places.tsv.gz", 7)) {
            String name = english.getOrDefault(row[0], row[1]);
            cities.add(new City(
                    row[0].isEmpty() ? 0 : Long.parseLong(row[0]),
                    name,
                    strings.computeIfAbsent(row[2], key -> key),
                    strings.computeIfAbsent(row[3], key -> key),
                    Integer.parseInt(row[4]),
                    !row[5].isEmpty()));
            put(NameKey.of(name), true);
            put(NameKey.of(row[1]), true);
            for (String other : row[6].isEmpty() ? new String[0] : row[6].split(",")) {
                put(other, false);
            }
        }
        ReferenceTable.rows("place-aliases.tsv", 4).forEach(this::alias);
    }

    private static final class Holder {
        static final Gazetteer ALL = new Gazetteer();
    }

    /** Loaded at first use, about half a second. */
    static Gazetteer standard() {
        return Holder.ALL;
    }

    /** @param key a name as {@link NameKey} writes it */
    List<Named> named(String key) {
        List<Named> found = new ArrayList<>();
        long hash = hash(key);
        for (int slot = slot(hash); owners[slot] != 0; slot = (slot + 1) & (SLOTS - 1)) {
            if (hashes[slot] == hash) {
                int flags = owners[slot] & 3;
                found.add(new Named(cities.get((owners[slot] >> 2) - 1), flags != 0, (flags & ALIAS) != 0));
            }
        }
        return found;
    }

    private void alias(String[] row) {
        String key = NameKey.of(row[1]);
        long hash = hash(key);
        int best = -1;
        for (int slot = slot(hash); owners[slot] != 0; slot = (slot + 1) & (SLOTS - 1)) {
            int index = (owners[slot] >> 2) - 1;
            City city = cities.get(index);
            boolean meant = hashes[slot] == hash
                    && city.country().equals(row[3])
                    && city.region().equals(row[2]);
            if (meant && (best < 0 || city.population() > cities.get(best).population())) {
                best = index;
            }
        }
        if (best < 0) {
            throw new IllegalStateException(
                    "place-aliases.tsv: no city \"" + row[1] + "\" in " + row[3] + "." + row[2]);
        }
        put(NameKey.of(row[0]), best, MAIN | ALIAS);
    }

    private void put(String key, boolean main) {
        put(key, cities.size() - 1, main ? MAIN : 0);
    }

    private void put(String key, int index, int flags) {
        if (key.isEmpty()) {
            return;
        }
        long hash = hash(key);
        int slot = slot(hash);
        while (owners[slot] != 0) {
            if (hashes[slot] == hash && (owners[slot] >> 2) - 1 == index) {
                owners[slot] |= flags;
                return;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        hashes[slot] = hash;
        owners[slot] = ((index + 1) << 2) | flags;
    }

    /** FNV-1a: two of a million names share a hash once in 30 million tables. */
    private static long hash(String key) {
        long hash = OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        return hash;
    }

    private static int slot(long hash) {
        return (int) ((hash ^ (hash >>> 32)) & (SLOTS - 1));
    }
}
