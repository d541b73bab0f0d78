package dev.boardwalk.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The runs of one line while it is being read: what is bold, what is linked. */
public final class InlineText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u3000\\u2028\\u2029\\u0085]+");
    /** Zero-width space, byte order mark, soft hyphen, word joiner, control characters. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b\\ufeff\\u00ad\\u2060\\x00-\\x08\\x0e-\\x1f\\x7f]");

    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:[•‣◦▪▫●○■□◆❖➢➤►▶✓✔✅·∙⦁]|\\d{1,2}[.)](?=\\s)(?!\\s\\p{L}{3,10}\\.?\\s\\d{4}\\b)|[-–—*+o](?=\\s))\\s*");

    private record Run(String text, boolean bold, @Nullable String href) {}

    private final List<Run> runs = new ArrayList<>();

    public static String fold(String text) {
        return SPACE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    static boolean startsWithBullet(String text) {
        return BULLET.matcher(text).lookingAt();
    }

    void add(String text, boolean bold, @Nullable String href) {
        String clean = isPlain(text)
                ? text
                : SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
        if (runs.isEmpty() || endsWithSpace()) {
            clean = clean.stripLeading();
        }
        if (!clean.isEmpty()) {
            runs.add(new Run(clean, bold, href));
        }
    }

    /** Printable ASCII with single spaces has nothing to fold; nearly all text is. */
    private static boolean isPlain(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    void clear() {
        runs.clear();
    }

    boolean endsWithSpace() {
        return !runs.isEmpty() && runs.get(runs.size() - 1).text().endsWith(" ");
    }

    String plain() {
        StringBuilder out = new StringBuilder();
        runs.forEach(run -> out.append(run.text()));
        return out.toString().strip();
    }

    List<Block.Link> links() {
        List<Block.Link> links = new ArrayList<>();
        for (Run run : runs) {
            if (run.href() != null && !run.text().isBlank()) {
                boolean goesOn =
                        !links.isEmpty() && links.get(links.size() - 1).href().equals(run.href());
                String before = goesOn ? links.remove(links.size() - 1).text() : "";
                links.add(new Block.Link((before + run.text()).strip(), run.href()));
            }
        }
        return List.copyOf(links);
    }

    /** Every visible character is bold. */
    boolean allBold() {
        return !runs.isEmpty()
                && runs.stream().allMatch(run -> run.bold() || run.text().isBlank());
    }

    /** The bold words at the start; null when there are none. */
    @Nullable
    String lead() {
        StringBuilder out = new StringBuilder();
        for (Run run : runs) {
            if (!run.bold() && !run.text().isBlank()) {
                break;
            }
            out.append(run.text());
        }
        String lead = out.toString().strip();
        return lead.isEmpty() ? null : lead;
    }

    /** Takes a bullet or number off the start. */
    void dropBullet() {
        Matcher bullet = BULLET.matcher(plain());
        int toDrop = bullet.lookingAt() ? bullet.end() : 0;
        while (toDrop > 0 && !runs.isEmpty()) {
            Run first = runs.remove(0);
            int here = Math.min(toDrop, first.text().length());
            toDrop -= here;
            if (here < first.text().length()) {
                runs.add(0, new Run(first.text().substring(here).stripLeading(), first.bold(), first.href()));
            }
        }
    }

    /** @param markBold false in headings, where bold says nothing */
    String markdown(boolean markBold) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < runs.size()) {
            Run first = runs.get(i);
            StringBuilder text = new StringBuilder();
            while (i < runs.size()
                    && runs.get(i).bold() == first.bold()
                    && Objects.equals(runs.get(i).href(), first.href())) {
                text.append(runs.get(i++).text());
            }
            out.append(Markdown.span(text.toString(), markBold && first.bold(), first.href()));
        }
        return Markdown.escapeLineStart(out.toString().strip());
    }
}
