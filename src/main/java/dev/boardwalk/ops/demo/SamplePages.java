package dev.boardwalk.ops.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of the sample sites: files on the classpath with holes for what is only known when they are served, {@code {{origin}}},
 * {@code {{origin:SITE}}} and {@code {{date:DAYS}}} (days after the first night).
 */
final class SamplePages {
    private static final Pattern HOLE = Pattern.compile("\\{\\{(origin|date)(?::([a-z0-9-]+))?}}");

    private final LocalDate firstNight;
    private final Function<String, String> origins;

    /** @param origins scheme://host:port of a site, by its name */
    SamplePages(LocalDate firstNight, Function<String, String> origins) {
        this.firstNight = firstNight;
        this.origins = origins;
    }

    /**
     * @param path of the request, beginning with a slash
     * @return empty when the site has no such page, or has it no more
     */
    Optional<String> page(String site, SampleNight night, String path) {
        String file = path.equals("/") ? "/index.html" : path.contains(".") ? path : path + ".html";
        if (night == SampleNight.SECOND) {
            if (read("demo/second-night/" + site + file + ".gone").isPresent()) {
                return Optional.empty();
            }
            Optional<String> changed = read("demo/" + night.folder() + "/" + site + file);
            if (changed.isPresent()) {
                return changed.map(text -> filled(text, site));
            }
        }
        return read("demo/" + SampleNight.FIRST.folder() + "/" + site + file).map(text -> filled(text, site));
    }

    private String filled(String text, String site) {
        return HOLE.matcher(text).replaceAll(hole -> {
            String argument = hole.group(2);
            String value = hole.group(1).equals("date")
                    ? firstNight
                            .plusDays(argument == null ? 0 : Long.parseLong(argument))
                            .toString()
                    : origins.apply(argument == null ? site : argument);
            return Matcher.quoteReplacement(value);
        });
    }

    private static Optional<String> read(String resource) {
        if (resource.contains("..")) {
            return Optional.empty();
        }
        try (InputStream in = SamplePages.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the sample page " + resource + " cannot be read from the program's own files", e);
        }
    }
}
