package dev.boardwalk.extract.facts;

import dev.boardwalk.extract.words.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The employer and the role of a headline such as "Nimbus Labs is hiring a Backend Developer".
 *
 * @param company never a pronoun, a number of companies or the board itself
 * @param role without what follows a bar or "apply now"
 */
public record HiringSentence(String company, String role) {
    private static final Pattern FORM = Pattern.compile(
            "^(?<company>\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: [\\p{Lu}\\p{N}&][\\p{L}\\p{N}&.'’-]*){0,4})"
                    + " (?i:is (?:now )?(?:hiring|looking for|recruiting)|(?:recrute|sucht|busca))(?i: for)?(?i: (?:an?|the|un|une|einen?|eine))?"
                    + " (?<role>\\p{Lu}[^|!?]{2,80}?)\\s*(?:[|!?].*|[-–—(,] ?(?i:apply|salary|stipend|freshers|\\d{4}).*)?$");

    private static final Pattern NO_EMPLOYER = Pattern.compile(
            "(?i)^(?:who|we|our|he|she|it|they|this|that|these|top|best|startup|company|companies|client|the client|leading|anyone|everyone|mnc|urgent)\\b"
                    + "|\\b(?:companies|startups|firms|mncs|jobs|careers|client)\\b");

    /**
     * @param headline the page's title or main heading
     * @param board names of the board and the site, which are no employers
     */
    public static Optional<HiringSentence> in(String headline, List<String> board) {
        Matcher form = FORM.matcher(headline.strip());
        if (!form.matches() || NO_EMPLOYER.matcher(form.group("company")).find()) {
            return Optional.empty();
        }
        String company = form.group("company");
        boolean isTheBoard = board.stream().anyMatch(name -> Lexicon.fold(name).equals(Lexicon.fold(company)));
        return isTheBoard
                ? Optional.empty()
                : Optional.of(new HiringSentence(company, form.group("role").strip()));
    }
}
