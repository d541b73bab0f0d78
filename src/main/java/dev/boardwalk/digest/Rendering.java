package dev.boardwalk.digest;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/** Renders one digest in each format. Scraped words are data: escaped in HTML by the template, in Markdown by {@link MarkdownText}. */
public final class Rendering {
    private static final DateTimeFormatter AS_OF =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final TemplateEngine templates = templates();
    private final JsonMapper json = JsonMapper.builder().build();

    public String render(Digest digest, DigestFormat format) {
        return switch (format) {
            case HTML -> html(digest);
            case MARKDOWN -> markdown(digest);
            case JSON -> json.writerWithDefaultPrettyPrinter().writeValueAsString(digest) + "\n";
        };
    }

    private String html(Digest digest) {
        List<DigestPart> parts = DigestPart.of(digest);
        Context context = new Context(Locale.ROOT);
        context.setVariable("digest", digest);
        context.setVariable("parts", parts);
        context.setVariable(
                "quiet", parts.stream().allMatch(part -> part.items().isEmpty()));
        context.setVariable("asOf", AS_OF.format(digest.asOf()));
        return templates.process("digest", context);
    }

    private static TemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static String markdown(Digest digest) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(digest.headline()).append("\n\n");
        text.append(digest.postingsOpen())
                .append(" open postings as of ")
                .append(AS_OF.format(digest.asOf()))
                .append(" UTC. ");
        text.append(
                digest.previousDate() == null
                        ? "The first digest: every open posting is new.\n"
                        : "Compared with the night of " + digest.previousDate() + ".\n");
        if (!digest.troubles().isEmpty()) {
            text.append("\n## Missing from this digest\n\n");
            digest.troubles().forEach(trouble -> text.append(trouble(trouble)));
        }
        List<DigestPart> parts = DigestPart.of(digest);
        parts.stream().filter(part -> !part.items().isEmpty()).forEach(part -> text.append(part(part)));
        if (parts.stream().allMatch(part -> part.items().isEmpty())) {
            text.append("\nNothing is new, changed or closed.\n");
        }
        return text.toString();
    }

    private static String trouble(Digest.Trouble trouble) {
        String since = trouble.lastHealthy() == null
                ? "It has had no healthy walk yet."
                : "Its " + trouble.adsOpen() + " open ads are as of " + trouble.lastHealthy() + ".";
        return "- **%s** %s: %s. %s\n"
                .formatted(
                        MarkdownText.escape(trouble.board()),
                        trouble.outcome(),
                        MarkdownText.escape(trouble.reason()),
                        since);
    }

    private static String part(DigestPart part) {
        StringBuilder text =
                new StringBuilder("\n## " + part.name() + " (" + part.items().size() + ")\n\n");
        part.shown().forEach(item -> text.append(MarkdownText.line(item)));
        if (part.more() > 0) {
            text.append("\nand ").append(part.more()).append(" more: all of them are in digest.json\n");
        }
        return text.toString();
    }
}
