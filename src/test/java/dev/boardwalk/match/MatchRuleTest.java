package dev.boardwalk.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.MatchCandidate;
import dev.boardwalk.posting.MatchKey;
import dev.boardwalk.posting.MatchKey.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchRuleTest {
    private static final MatchKey REQUISITION =
            new MatchKey(Kind.LINK, "https://jobs.larkfield.example/apply?gh_jid=482915");
    private static final MatchKey CAREERS_PAGE = new MatchKey(Kind.LINK, "https://larkfield.example/careers");
    private static final MatchKey SAME_TEXT = new MatchKey(Kind.CONTENT, "9f86d081");

    @Test
    void aLinkThatCarriesARequisitionIdLinks() {
        assertThat(chosen("blog", sharedBy("ats", REQUISITION, true))).isEqualTo(1);
    }

    @Test
    void aPlainPageLinksWhileNoBoardUsesItForTwoAds() {
        assertThat(chosen("blog", sharedBy("ats", CAREERS_PAGE, false))).isEqualTo(1);
        assertThat(MatchRule.choose("blog", List.of(sharedBy("ats", CAREERS_PAGE, true))))
                .isEmpty();
    }

    @Test
    void digitsThatNameNoJobDoNotOverrideABoardThatUsesThemTwice() {
        MatchKey companyPage = new MatchKey(Kind.LINK, "https://network.example/company/1234567");
        assertThat(MatchRule.choose("blog", List.of(sharedBy("ats", companyPage, true))))
                .isEmpty();
    }

    @Test
    void aYearInAPathIsNoRequisition() {
        MatchKey archive = new MatchKey(Kind.LINK, "https://blog.example/2026/03/apply");
        assertThat(MatchRule.choose("blog", List.of(sharedBy("ats", archive, true))))
                .isEmpty();
    }

    @Test
    void equalTextLinksUnlessABoardShowsItTwice() {
        assertThat(chosen("blog", sharedBy("ats", SAME_TEXT, false))).isEqualTo(1);
        assertThat(MatchRule.choose("blog", List.of(sharedBy("ats", SAME_TEXT, true))))
                .isEmpty();
    }

    @Test
    void twoAdsOfOneBoardAreTwoOpenings() {
        assertThat(MatchRule.choose("ats", List.of(sharedBy("ats", REQUISITION, false))))
                .isEmpty();
        MatchCandidate alreadyThere = new MatchCandidate(7, "ats", 1, Set.of("ats", "blog"), REQUISITION, false);
        assertThat(MatchRule.choose("blog", List.of(alreadyThere))).isEmpty();
    }

    @Test
    void theAnswerDoesNotDependOnTheOrderOfTheCandidates() {
        List<MatchCandidate> candidates = new ArrayList<>(List.of(
                new MatchCandidate(5, "a", 50, Set.of("a"), SAME_TEXT, false),
                new MatchCandidate(6, "b", 60, Set.of("b"), REQUISITION, false),
                new MatchCandidate(7, "c", 40, Set.of("c"), REQUISITION, false),
                new MatchCandidate(8, "d", 40, Set.of("c", "d"), REQUISITION, false)));
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(candidates, new Random(seed));
            assertThat(MatchRule.choose("blog", candidates).orElseThrow().jobAdId())
                    .isEqualTo(7);
        }
    }

    private static long chosen(String board, MatchCandidate candidate) {
        return MatchRule.choose(board, List.of(candidate)).orElseThrow().postingId();
    }

    private static MatchCandidate sharedBy(String board, MatchKey key, boolean usedTwice) {
        return new MatchCandidate(7, board, 1, Set.of(board), key, usedTwice);
    }
}
