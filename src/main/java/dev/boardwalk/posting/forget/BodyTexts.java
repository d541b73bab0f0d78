package dev.boardwalk.posting.forget;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** A stored body as the texts somebody could read it as: in the two charsets pages have, with entities and escapes resolved, with and without markup. */
final class BodyTexts {
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern SPACE_ESCAPE = Pattern.compile("\\\\[nrt]");

    private BodyTexts() {}

    static List<String> of(byte[] body) {
        List<String> texts = new ArrayList<>();
        for (Charset charset : Set.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            String text = new String(body, charset);
            String resolved = resolved(text);
            texts.add(text);
            texts.add(resolved);
            texts.add(TAG.matcher(resolved).replaceAll(" "));
        }
        return texts;
    }

    private static String resolved(String text) {
        String unescaped = UNICODE_ESCAPE
                .matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return StringEscapeUtils.unescapeHtml4(
                SPACE_ESCAPE.matcher(unescaped).replaceAll(" ").replace("\\/", "/"));
    }
}
