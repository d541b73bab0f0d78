package dev.boardwalk.normalize.words;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** A short text as its reader sees it, whatever a page's templates made of it. */
public final class ReadableText {
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,12}\\d?);");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");

    private ReadableText() {}

    /** Entities resolved (twice escaped ones too), markup taken off, white space of any kind folded; "" when nothing is left. */
    public static String of(String text) {
        String plain = text;
        for (int i = 0; i < 2 && ENTITY.matcher(plain).find(); i++) {
            plain = StringEscapeUtils.unescapeHtml4(plain).replace("&apos;", "'");
        }
        plain = MARKUP.matcher(plain).replaceAll(" ");
        plain = INVISIBLE.matcher(plain).replaceAll("");
        return WHITE.matcher(plain).replaceAll(" ").strip();
    }
}
