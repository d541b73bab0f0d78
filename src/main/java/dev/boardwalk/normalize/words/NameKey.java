package dev.boardwalk.normalize.words;

import java.text.Normalizer;
import java.util.Locale;

/** The form two spellings of a name share: lower case, no accents, letters and digits with single spaces between. */
public final class NameKey {
    private NameKey() {}

    /** @return "" when the name has neither letter nor digit. Apostrophes and dots vanish ("St." = "st", "D'Or" = "dor"), other marks part words. */
    public static String of(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        String text = (ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (vanishes(c)) {
                continue;
            }
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && !isIndicSign(c)) {
                gap = true;
                continue;
            }
            if (gap && !key.isEmpty()) {
                key.append(' ');
            }
            gap = false;
            append(key, c);
        }
        return key.toString();
    }

    /** Accents and what is written or left out at will. The vowel signs of Indic scripts are marks too, but tell names apart. */
    private static boolean vanishes(char c) {
        return c == '\''
                || c == '’'
                || c == '‘'
                || c == 'ʼ'
                || c == '.'
                || Character.getType(c) == Character.FORMAT
                || (Character.getType(c) == Character.NON_SPACING_MARK && !isIndicSign(c));
    }

    private static boolean isIndicSign(char c) {
        int type = Character.getType(c);
        return c >= 0x0900
                && c < 0x0E00
                && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }

    /** Letters that have no decomposition. */
    private static void append(StringBuilder key, char c) {
        switch (c) {
            case 'ø' -> key.append('o');
            case 'ł' -> key.append('l');
            case 'đ', 'ð' -> key.append('d');
            case 'ı' -> key.append('i');
            case 'ß' -> key.append("ss");
            case 'æ' -> key.append("ae");
            case 'œ' -> key.append("oe");
            default -> key.append(c);
        }
    }
}
