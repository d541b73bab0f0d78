package dev.boardwalk.match.text;

/**
 * One word of a text.
 *
 * @param folded lower case without accents; what is compared
 * @param name written with a capital inside a sentence, so that it may be a name
 * @param figure begins with a digit
 */
public record Word(String folded, boolean name, boolean figure) {}
