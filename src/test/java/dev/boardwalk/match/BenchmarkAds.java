package dev.boardwalk.match;

import dev.boardwalk.posting.Company;
import dev.boardwalk.posting.JobAd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Any number of invented job ads, each told by its number: 300 words of which a fifth is the employer's boilerplate, forty ads an employer, few titles and towns that
 * many share. A copy is shown on another board and loses three sentences of twenty-five.
 */
public final class BenchmarkAds {
    public static final int BOARDS = 200;
    private static final int AN_EMPLOYER = 40;
    private static final int TITLES = 3_000;
    private static final int TOWNS = 800;
    private static final int BOILERPLATE = 5;
    private static final int OWN = 20;

    private BenchmarkAds() {}

    /** One ad: where it stands and what it says. */
    public record Made(String board, JobAd ad) {}

    /** @param ads how many there are in all: employers come and grow with them, not the size of an employer */
    public static Made original(long number, long ads) {
        return make(number, number % Math.max(1, ads / AN_EMPLOYER), 0, "b" + number % BOARDS);
    }

    /** A copy of an original, on an aggregator. */
    public static Made copy(long number, long ads) {
        return make(number, number % Math.max(1, ads / AN_EMPLOYER), 3, "aggregator" + number % 4);
    }

    /** Whether a sentence is one that its employer says everywhere: the answer a long-run table would give. */
    public static List<String> boilerplate(long employer) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < BOILERPLATE; i++) {
            sentences.add(sentence(-1 - employer * BOILERPLATE - i));
        }
        return sentences;
    }

    public static long employer(long number, long ads) {
        return number % Math.max(1, ads / AN_EMPLOYER);
    }

    private static Made make(long number, long employer, int lost, String board) {
        SplittableRandom random = new SplittableRandom(number);
        String title = title(skewed(random, TITLES));
        String town = "Town" + skewed(random, TOWNS);
        LocalDate posted = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90));
        List<String> text = new ArrayList<>(boilerplate(employer));
        for (int i = 0; i < OWN - lost; i++) {
            text.add(sentence(number * OWN + i));
        }
        String key = "url:" + number;
        String name = "employer" + employer;
        String url = "https://" + board + ".example/ad" + number + "x";
        var company = new Company(name, null, name);
        var ad = new PlainAd(key, url, title, title, null, company, town, posted, String.join("\n", text));
        return new Made(board, ad.applyingAt(null));
    }

    private static int skewed(SplittableRandom random, int of) {
        double at = random.nextDouble();
        return (int) (of * at * at);
    }

    private static String title(int number) {
        return "role" + number % 300 + " craft" + number / 10;
    }

    private static String sentence(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            double at = random.nextDouble();
            words.append(i == 0 ? "Word" : " word").append((int) (20_000 * at * at));
        }
        return words.append('.').toString();
    }
}
