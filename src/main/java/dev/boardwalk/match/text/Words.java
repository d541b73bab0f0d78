package dev.boardwalk.match.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Cuts a text into sentences of words, whatever the language. Scripts written without spaces (Han, Kana, Thai, Lao, Khmer) give one word a character. White
 * space, marks and letter case mean nothing, so a text and its copy with other dashes have the same words.
 */
public final class Words {
    private Words() {}

    /** The sentences that have words; a line break, a bullet or the end of a sentence parts them. */
    public static List<List<Word>> sentences(String text) {
        var reader = new Reader();
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            reader.read(c, i < decomposed.length() ? decomposed.codePointAt(i) : '\n');
        }
        reader.endSentence();
        return reader.sentences;
    }

    /** The words of a short text such as a title. */
    public static List<String> of(String text) {
        return sentences(text).stream().flatMap(List::stream).map(Word::folded).toList();
    }

    /** The text with one space between its words: equal for two spellings of it. */
    public static String fold(String text) {
        return of(text).stream().collect(Collectors.joining(" "));
    }

    private static final class Reader {
        final List<List<Word>> sentences = new ArrayList<>();
        private List<Word> sentence = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean capital;
        private boolean ascii = true;

        void read(int c, int next) {
            if (c < 0x80) {
                readAscii(c, next);
                return;
            }
            ascii = false;
            int type = Character.getType(c);
            if (Character.isLetterOrDigit(c)) {
                letter(c);
            } else if (isPartOfWord(c, type)) {
                keep(c, type);
            } else {
                endWord();
                if (parts(c, next)) {
                    endSentence();
                }
            }
        }

        /** What {@link #read} would do, without asking Unicode about nearly every character there is. */
        private void readAscii(int c, int next) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                word.append((char) c);
            } else if (c >= 'A' && c <= 'Z') {
                capital |= word.isEmpty();
                word.append((char) (c | 0x20));
            } else if (!word.isEmpty() && (c == '+' || c == '#')) {
                word.append((char) c);
            } else if (c != '\'') {
                endWord();
                if (parts(c, next)) {
                    endSentence();
                }
            }
        }

        private void letter(int c) {
            if (isWrittenWithoutSpaces(c)) {
                endWord();
                word.appendCodePoint(c);
                endWord();
                return;
            }
            if (word.isEmpty()) {
                capital = Character.isUpperCase(c);
            }
            append(Character.toLowerCase(c));
        }

        private void append(int c) {
            switch (c) {
                case 'ß' -> word.append("ss");
                case 'ø' -> word.append('o');
                case 'ł' -> word.append('l');
                case 'æ' -> word.append("ae");
                case 'œ' -> word.append("oe");
                case 'ı' -> word.append('i');
                case 'đ', 'ð' -> word.append('d');
                default -> word.appendCodePoint(c);
            }
        }

        /** Accents vanish, the vowel signs of Indic scripts stay; C++ and C# are other words than C. */
        private void keep(int c, int type) {
            if (type == Character.COMBINING_SPACING_MARK
                    || (type == Character.NON_SPACING_MARK && c >= 0x0900 && c < 0x0E00)
                    || c == '+'
                    || c == '#') {
                word.appendCodePoint(c);
            }
        }

        private boolean isPartOfWord(int c, int type) {
            boolean mark = type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || type == Character.FORMAT;
            return mark || c == '\'' || c == '’' || (!word.isEmpty() && (c == '+' || c == '#'));
        }

        private static boolean parts(int c, int next) {
            return c == '\n'
                    || c == '\r'
                    || c == '•'
                    || c == '·'
                    || c == '|'
                    || c == ';'
                    || c == '。'
                    || c == '।'
                    || ((c == '.' || c == '!' || c == '?' || c == ':') && Character.isWhitespace(next));
        }

        private void endWord() {
            if (word.isEmpty()) {
                return;
            }
            String folded = ascii ? word.toString() : word.toString().toLowerCase(Locale.ROOT);
            sentence.add(Word.of(folded, capital && !sentence.isEmpty()));
            word.setLength(0);
            capital = false;
            ascii = true;
        }

        void endSentence() {
            endWord();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
            }
        }

        private static boolean isWrittenWithoutSpaces(int c) {
            if (c < 0x0E00) {
                return false;
            }
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            return script == Character.UnicodeScript.HAN
                    || script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA
                    || script == Character.UnicodeScript.THAI
                    || script == Character.UnicodeScript.LAO
                    || script == Character.UnicodeScript.KHMER;
        }
    }
}
