package dev.boardwalk.night;

import dev.boardwalk.board.Expectations;
import dev.boardwalk.match.Matching;
import dev.boardwalk.posting.life.Reconciliation;
import dev.boardwalk.posting.life.WalkRepository;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * What the steps call, one entry a step; the wiring puts it together.
 *
 * @param planning plan
 * @param walks crawl
 * @param brokenWalk crawl, when a fault of ours ended the walk of a partition
 * @param recovery before a night is gone on with: what a dead run holds is set free
 * @param endOfCrawl what is left of a crawl that the deadline ended gets its reason
 * @param openPages pages still DUE or CLAIMED in a night: none behind a completed one
 * @param walkRepository reconcile's input
 * @param reconciliation reconcile
 * @param expected what a board's definition in a night expects of its walk
 * @param alarms once all boards are judged: decides who is told of them
 * @param matching sentences, keys, links, match
 * @param publish makes a release of the analysts' tables
 * @param digest renders the night's digest from the release; called for full nights only
 * @param expire lets go what was kept long enough; called outside any transaction
 * @param afterwards once the job has ended, however it did: what was decided is told
 */
public record NightWork(
        Planning planning,
        PartitionWalks walks,
        BrokenWalk brokenWalk,
        Consumer<Night> recovery,
        Consumer<Night> endOfCrawl,
        ToIntFunction<Night> openPages,
        WalkRepository walkRepository,
        Reconciliation reconciliation,
        BiFunction<Long, String, Expectations> expected,
        Consumer<Night> alarms,
        Matching matching,
        Consumer<Night> publish,
        Consumer<Night> digest,
        Runnable expire,
        Consumer<NightReport> afterwards) {}
