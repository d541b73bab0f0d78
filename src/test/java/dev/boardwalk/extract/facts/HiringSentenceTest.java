package dev.boardwalk.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiringSentenceTest {
    private static final List<String> BOARD = List.of("Fresher Dock");

    @ParameterizedTest
    @CsvSource({
        "Nimbus Labs is hiring a Backend Developer, Nimbus Labs, Backend Developer",
        "Oak & Byte is now hiring for Testers | Apply Now, Oak & Byte, Testers",
        "Kornblume sucht eine Verkäuferin, Kornblume, Verkäuferin",
        "Pine Ledger is looking for an Analyst - 2026 batch, Pine Ledger, Analyst",
    })
    void aHeadlineThatNamesEmployerAndRoleGivesBoth(String headline, String company, String role) {
        assertThat(HiringSentence.in(headline, BOARD)).contains(new HiringSentence(company, role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who is hiring Developers in 2026",
                "Top Companies is hiring Freshers",
                "Fresher Dock is hiring Interns",
                "We is hiring Interns",
                "Backend Developer - Intern",
                "The market is hiring fewer people",
            })
    void anUncertainOneGivesNone(String headline) {
        assertThat(HiringSentence.in(headline, BOARD)).isEmpty();
    }
}
