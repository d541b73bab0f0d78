package dev.boardwalk.normalize.flags;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ad that asks its applicants for money: the commonest sign of a fraud in job ads (the advice of labour ministries and job boards alike is never to
 * pay for a job). Looks for a payment that only an applicant makes, in a sentence that demands it and does not deny it.
 */
final class AsksFee {
    private static final String PAYMENT =
            "(?:(?:registration|application|processing|enrol?lment|joining|onboarding|training|course|certification|verification|documentation|document"
                    + "|background check|uniform|laptop|interview|security|refundable|caution)[ -]+(?:and[ -]+\\w+[ -]+)?(?:fees?|charges?|deposit|amount|payment)"
                    + "|security deposit|refundable deposit)";
    /** What every payment is called: only around one of these is a payment looked for. */
    private static final List<String> NOUNS = List.of("fee", "charge", "deposit", "amount", "payment");

    /** So many characters before its noun does the longest payment begin. */
    private static final int LONGEST_PAYMENT = 60;

    private static final Pattern FEE = Pattern.compile("(?i)\\b" + PAYMENT + "\\b");
    private static final String MONEY =
            "(?:(?:rs|inr|usd|eur|gbp)\\b\\.?|₹|\\$|€|£)\\s?\\d|\\d[\\d,.]{0,15}+\\s?(?:/-|rupees|rs\\b|inr\\b|usd\\b|dollars|euros?\\b)";
    /** A demand, or a price beside the fee. */
    private static final Pattern DEMAND = Pattern.compile(
            "(?i)\\b(?:pay|pays|paid|payable|paying|deposit (?:of|an)|transfer|required|mandatory|compulsory|must|need to|has to|have to|to be (?:paid|deposited)"
                    + "|(?:is|are|applies|apply|will be) (?:charged|applicable|collected))\\b|" + MONEY);

    private static final Pattern DENIAL = Pattern.compile(
            "(?i)\\b(?:no|not|never|none|nor|neither|without|nil|zero|free|waived|waiver|don't|doesn't|won't|do not|does not|will not|beware|fraud(?:ulent)?|scams?"
                    + "|reimbursed?|refund you|report (?:it|them|such)|anyone (?:who )?ask(?:s|ing)|covered by (?:us|the company)|we pay|company pays|paid by (?:us|the company)"
                    + "|borne by (?:us|the company))\\b");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n•]+(?:\\.(?=\\d)[^.!?\\n•]+)*");

    private AsksFee() {}

    private static boolean namesAPayment(String description) {
        String lower = description.toLowerCase(Locale.ROOT);
        Matcher payment = FEE.matcher(lower).useTransparentBounds(true);
        for (String noun : NOUNS) {
            for (int at = lower.indexOf(noun); at >= 0; at = lower.indexOf(noun, at + 1)) {
                int end = Math.min(lower.length(), at + noun.length() + 1);
                if (payment.region(Math.max(0, at - LONGEST_PAYMENT), end).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The sentence that asks; empty when none does. */
    static Optional<String> in(String description) {
        if (!namesAPayment(description)) {
            return Optional.empty(); // nearly every ad ends here
        }
        String text =
                description.replaceAll("(?i)\\b(rs|no)\\.\\s?(?=\\d)", "$1 ").replace('’', '\'');
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            String sentence = sentences.group().strip();
            if (FEE.matcher(sentence).find()
                    && DEMAND.matcher(sentence).find()
                    && !DENIAL.matcher(sentence).find()) {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }
}
