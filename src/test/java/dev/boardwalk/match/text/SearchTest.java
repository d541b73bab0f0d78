package dev.boardwalk.match.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Searches find what their patterns find. */
public class SearchTest {
    private static final int TEXTS = 20_000;

    @Test
    void hoursAndKindsOfContract() {
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = TrickyTexts.some(random);
            found += same(text, Conditions.HOURS_STATED, Conditions.HOURS);
            Conditions.KINDS.forEach((kind, pattern) ->
                    same(text, java.util.Objects.requireNonNull(Conditions.KINDS_STATED.get(kind)), pattern));
        }
        assertThat(found).isPositive();
    }

    @Test
    void addressesAndNumbers() {
        Random random = new Random(2);
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = TrickyTexts.some(random);
            List<String> expected = all(text, Contacts.CONTACT);
            assertThat(Contacts.find(text)).as(text).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isPositive();
    }

    private static List<String> all(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Also asked by others who have a search. */
    public static int same(String text, Search search, Pattern pattern) {
        List<String> found = new ArrayList<>();
        search.each(text, match -> found.add(match.group()));
        assertThat(found).as(text).isEqualTo(all(text, pattern));
        assertThat(search.isIn(text)).as(text).isEqualTo(!found.isEmpty());
        return found.size();
    }
}
