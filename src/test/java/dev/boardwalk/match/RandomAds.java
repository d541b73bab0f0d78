package dev.boardwalk.match;

import dev.boardwalk.match.AdsAtHand.Ad;
import dev.boardwalk.posting.Company;
import dev.boardwalk.posting.Seniority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Job ads of three invented employers on four boards, made to be hard for matching: each employer says the same of itself under every title, one of them has so many
 * openings in one town that blocks overflow, copies lose sentences, and copies of copies chain.
 */
public final class RandomAds {
    static final List<String> BOARDS = List.of("larkfield", "kestrel", "blog", "feed");
    private static final List<String> TITLES =
            List.of("Fitter", "Welder", "Senior Welder", "Rigger", "Machinist", "Ship Painter", "Crane Driver");
    private static final List<String> TOWNS = List.of("Bengaluru", "Mysuru");

    private final RandomGenerator random;
    private int number;

    public RandomAds(RandomGenerator random) {
        this.random = random;
    }

    /** Originals, a third of them with copies on other boards; names as the night gives them. */
    public List<Ad> some(int atLeast) {
        List<Ad> ads = new ArrayList<>();
        while (ads.size() < atLeast) {
            int employer = random.nextInt(4) == 0 ? random.nextInt(1, 3) : 0;
            String title = one(TITLES);
            String town = one(TOWNS);
            LocalDate posted = LocalDate.of(2026, 2, 1).plusDays(random.nextInt(60));
            List<String> text = new ArrayList<>(aboutTheFirm(employer));
            text.addAll(aboutTheJob(title));
            String link =
                    random.nextInt(3) == 0 ? "https://firm" + employer + ".example/jobs/" + (10_000 + number) : null;
            int copies = 1 + (random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0);
            int board = random.nextInt(BOARDS.size());
            for (int copy = 0; copy < copies; copy++) {
                List<String> shown = new ArrayList<>(text);
                for (int lost = random.nextInt(3); copy > 0 && lost > 0; lost--) {
                    shown.remove(random.nextInt(shown.size()));
                }
                ads.add(ad(
                        BOARDS.get((board + copy) % BOARDS.size()),
                        employer,
                        title,
                        town,
                        posted.plusDays(copy * (long) random.nextInt(12)),
                        link,
                        shown));
            }
        }
        return ads;
    }

    private Ad ad(
            String board,
            int employer,
            String title,
            String town,
            LocalDate posted,
            @Nullable String link,
            List<String> text) {
        number++;
        String key = "url:" + number;
        String name = List.of("Larkfield", "Kestrel Works", "Harbour Tools").get(employer);
        var ad = new PlainAd(
                key,
                "https://" + board + ".example/p" + number + "x",
                title,
                title.replace("Senior ", ""),
                title.startsWith("Senior") ? Seniority.SENIOR : null,
                new Company(name, null, name.toLowerCase(Locale.ROOT)),
                town,
                posted,
                String.join("\n", text));
        return new Ad(board + " " + key, board, ad.applyingAt(link), null);
    }

    private List<String> aboutTheFirm(int employer) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sentences.add(sentence(1_000 + employer * 10 + i));
        }
        return sentences;
    }

    private List<String> aboutTheJob(String title) {
        List<String> sentences = new ArrayList<>();
        int variant = random.nextInt(6);
        for (int i = 0; i < 6; i++) {
            sentences.add(sentence((title.hashCode() & 0xFFF) * 97 + variant * 10 + i));
        }
        return sentences;
    }

    /** The same words for the same number. */
    private static String sentence(int seed) {
        StringBuilder words = new StringBuilder();
        long state = seed * 2_654_435_761L + 12_345;
        for (int i = 0; i < 12; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            words.append(i == 0 ? "" : " ").append("w").append((state >>> 40) % 3_000);
        }
        return words.append('.').toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
