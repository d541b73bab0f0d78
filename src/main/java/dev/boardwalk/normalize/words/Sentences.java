package dev.boardwalk.normalize.words;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into sentences: after a full stop, question or exclamation mark with a space and a capital letter behind it, and at "|" and "•". */
public final class Sentences {
    private Sentences() {}

    public static List<String> of(String line) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean bar = c == '|' || c == '•';
            if (bar || (".!?".indexOf(c) >= 0 && startsSentence(line, at + 1))) {
                sentences.add(line.substring(start, bar ? at : at + 1));
                start = at + 1;
            }
        }
        sentences.add(line.substring(start));
        return sentences;
    }

    private static boolean startsSentence(String line, int at) {
        return at + 1 < line.length() && line.charAt(at) == ' ' && Character.isUpperCase(line.charAt(at + 1));
    }
}
