package dev.boardwalk.match.text;

/**
 * One word of a text.
 *
 * @param folded lower case without accents; what is compared
 * @param hash of the folded word
 * @param name written with a capital inside a sentence, so that it may be a name
 * @param figure begins with a digit
 */
public record Word(String folded, long hash, boolean name, boolean figure) {
    static Word of(String folded, boolean name) {
        return new Word(folded, Hashes.of(folded), name, Character.isDigit(folded.codePointAt(0)));
    }
}
