package dev.boardwalk.digest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/** Renders one digest in each format. Scraped words are data: escaped in HTML by the template, in Markdown by {@link MarkdownText}. */
public final class Rendering {
    /** Mail programs cut pages above 102 KB; this leaves room for what a mail adds. */
    static final int LARGEST_PAGE = 90_000;

    private final TemplateEngine templates = templates();
    private final JsonMapper json = JsonMapper.builder().build();

    public String render(Digest digest, DigestFormat format) {
        return switch (format) {
            case HTML -> html(page(digest));
            case MARKDOWN -> DigestMarkdown.of(page(digest));
            case JSON -> json.writerWithDefaultPrettyPrinter().writeValueAsString(digest) + "\n";
        };
    }

    /** Sections are shortened together until the page can be mailed. */
    private DigestPage page(Digest digest) {
        int most = DigestPage.SHOWN;
        DigestPage page = DigestPage.of(digest, most);
        while (most > 0 && html(page).getBytes(StandardCharsets.UTF_8).length > LARGEST_PAGE) {
            most = most * 3 / 4;
            page = DigestPage.of(digest, most);
        }
        return page;
    }

    private String html(DigestPage page) {
        Context context = new Context(Locale.ROOT);
        context.setVariable("page", page);
        context.setVariable("digest", page.digest());
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
}
