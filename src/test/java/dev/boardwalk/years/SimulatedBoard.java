package dev.boardwalk.years;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A board as it really is: ads arrive by a Poisson process with the seasons of a week and of a year and live log-normal times; now and then most of
 * them are taken down for good.
 */
final class SimulatedBoard {
    static final int FIELDS = 6;

    private static final double MEDIAN_DAYS = 30;
    private static final double SIGMA = 0.9;
    private static final double[] WEEKDAYS = {1.35, 1.3, 1.25, 1.2, 1.1, 0.4, 0.4};
    private static final double[] FILL = {1.0, 0.98, 0.9, 0.7, 0.4, 0.15};

    /** What becomes of the page of an ad that was taken down: every board has its habit. */
    enum Habit {
        NOT_FOUND,
        NOTICE,
        LEADS_AWAY,
        STILL_SHOWN
    }

    final Random random;
    final Habit habit;
    final double usualAds;
    final List<SimulatedAd> ads = new ArrayList<>();
    private final double arrivalsADay;
    private final double[] fill = new double[FIELDS];
    private final double peak;
    private long nextId;

    SimulatedBoard(long seed) {
        random = new Random(seed);
        usualAds = Math.exp(random.nextDouble() * Math.log(5000));
        arrivalsADay = usualAds / (MEDIAN_DAYS * Math.exp(SIGMA * SIGMA / 2));
        double habits = random.nextDouble();
        habit = habits < 0.65
                ? Habit.NOT_FOUND
                : habits < 0.80 ? Habit.NOTICE : habits < 0.95 ? Habit.LEADS_AWAY : Habit.STILL_SHOWN;
        peak = random.nextDouble() * 365;
        for (int field = 0; field < FIELDS; field++) {
            fill[field] = FILL[random.nextInt(FILL.length)];
        }
        for (int day = -500; day <= 0; day++) {
            arrive(day);
        }
        ads.removeIf(ad -> ad.dies <= 0);
    }

    /** A day passes: new ads, edits, and employers take down on working days what ended at the weekend. */
    void day(int night) {
        arrive(night);
        for (SimulatedAd ad : ads) {
            if (random.nextDouble() < 0.005) {
                ad.fields ^= 1 << random.nextInt(FIELDS); // an edit gives or takes a field
            }
        }
    }

    private void arrive(int day) {
        double season = WEEKDAYS[Math.floorMod(day, 7)] * (1 + 0.3 * Math.sin(2 * Math.PI * (day - peak) / 365));
        int arrivals = poisson(arrivalsADay * season);
        for (int i = 0; i < arrivals; i++) {
            double born = day - random.nextDouble();
            double dies = born + MEDIAN_DAYS * Math.exp(SIGMA * random.nextGaussian());
            ads.add(new SimulatedAd(nextId++, born, onAWorkingDay(dies), fields()));
        }
    }

    private static double onAWorkingDay(double day) {
        int weekday = Math.floorMod((int) Math.floor(day), 7);
        return weekday < 5 ? day : day + 7 - weekday;
    }

    private int fields() {
        int fields = 0;
        for (int field = 0; field < FIELDS; field++) {
            fields |= random.nextDouble() < fill[field] ? 1 << field : 0;
        }
        return fields;
    }

    /** Knuth for small means, the normal approximation for large ones. */
    private int poisson(double mean) {
        if (mean > 60) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** Takes 30 to 80 % of the ads down, for good. Returns them; at least one. */
    List<SimulatedAd> drop(int night) {
        List<SimulatedAd> alive = new ArrayList<>(alive(night));
        Collections.shuffle(alive, random);
        int down = Math.max(1, (int) Math.round(alive.size() * (0.3 + 0.5 * random.nextDouble())));
        List<SimulatedAd> dropped = alive.subList(0, Math.min(down, alive.size()));
        dropped.forEach(ad -> ad.dies = night);
        return List.copyOf(dropped);
    }

    List<SimulatedAd> alive(int night) {
        return ads.stream().filter(ad -> ad.isAlive(night)).toList();
    }

    /** A field that at least one living ad has; null when there is none. */
    @Nullable
    Integer someField(int night) {
        int any = ads.stream()
                .filter(ad -> ad.isAlive(night))
                .mapToInt(ad -> ad.fields)
                .reduce(0, (a, b) -> a | b);
        List<Integer> there = IntStream.range(0, FIELDS)
                .filter(field -> (any & 1 << field) != 0)
                .boxed()
                .toList();
        return there.isEmpty() ? null : there.get(random.nextInt(there.size()));
    }
}
