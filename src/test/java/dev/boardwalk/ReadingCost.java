package dev.boardwalk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.evaluation.Corpus;
import dev.boardwalk.evaluation.ReadPages;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * What reading a page costs beside parsing its HTML alone: thread CPU of extract and normalize over that of {@code Jsoup.parse}, in turns within one
 * run. A measurement, no test: run it by name, with {@code -Dtests.jvm=} for the JVM users have and {@code -Dpages=DIR} for pages of one's own (each
 * {@code *.html} below is a detail page).
 */
class ReadingCost {
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 9;
    private static final int MOST_PAGES = 400;

    private static final URI URL = URI.create("https://page.invalid/jobs/1");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void ofAPage() throws IOException {
        List<byte[]> pages = pages();
        ToIntFunction<byte[]> parse =
                page -> Jsoup.parse(new String(page, StandardCharsets.UTF_8)).childNodeSize();
        ToIntFunction<byte[]> read = page -> ReadPages.page(URL, page).ads().size();
        for (int i = 0; i < WARM_UP; i++) {
            micros(pages, parse);
            micros(pages, read);
        }
        double[] parsing = new double[ROUNDS];
        double[] reading = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            parsing[i] = micros(pages, parse);
            reading[i] = micros(pages, read);
        }
        print(pages, parsing, reading);
    }

    private static List<byte[]> pages() throws IOException {
        String folder = System.getProperty("pages");
        Path root = folder == null ? Corpus.file("html-posting") : Path.of(folder);
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .limit(MOST_PAGES)
                    .toList()) {
                pages.add(Files.readAllBytes(file));
            }
        }
        return pages;
    }

    /** CPU of this thread a page, in microseconds. */
    private double micros(List<byte[]> pages, ToIntFunction<byte[]> work) {
        long start = threads.getCurrentThreadCpuTime();
        int seen = pages.stream().mapToInt(work).sum();
        long spent = threads.getCurrentThreadCpuTime() - start;
        assertThat(seen).isPositive();
        return spent / 1_000.0 / pages.size();
    }

    private static void print(List<byte[]> pages, double[] parsing, double[] reading) {
        double kib = pages.stream().mapToInt(page -> page.length).average().orElse(0) / 1024;
        System.out.printf("%d pages of %.0f KiB on average, %d rounds%n", pages.size(), kib, ROUNDS);
        System.out.printf("parse   %6.0f us (least %.0f)%n", median(parsing), least(parsing));
        System.out.printf("read    %6.0f us (least %.0f)%n", median(reading), least(reading));
        System.out.printf(
                "ratio   %.2f (of the least %.2f)%n",
                median(reading) / median(parsing), least(reading) / least(parsing));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }
}
