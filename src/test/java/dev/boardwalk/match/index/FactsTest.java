package dev.boardwalk.match.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.match.AdsAtHand;
import dev.boardwalk.match.RandomAds;
import dev.boardwalk.match.group.Groups.Link;
import dev.boardwalk.match.pair.PairInTime;
import dev.boardwalk.match.score.PairClass;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Candidates are ruled out by stored facts, without their texts: none may be lost by that. */
class FactsTest {
    private final PairInTime rule = new PairInTime(Map.of());
    private final List<Link> pairs =
            AdsAtHand.match(new RandomAds(new Random(11)).some(250)).pairs();

    @Test
    void noPairIsRuledOutThatTheTextsWouldLink() {
        assertThat(pairs.stream().filter(pair -> pair.verdict().pairClass() != PairClass.NONE))
                .hasSizeGreaterThan(30)
                .allMatch(this::mayBeLinked);
    }

    @Test
    void mostPairsAreRuledOut() {
        assertThat(pairs.stream().filter(this::mayBeLinked).count()).isLessThan(pairs.size() / 2);
    }

    private boolean mayBeLinked(Link pair) {
        return rule.mayBeLinked(Facts.read(Facts.write(pair.a())), Facts.read(Facts.write(pair.b())));
    }
}
