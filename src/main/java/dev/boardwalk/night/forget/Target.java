package dev.boardwalk.night.forget;

import dev.boardwalk.archive.ArchiveRemovalRepository.Kept;
import dev.boardwalk.posting.forget.Mention;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a subject is in what is stored.
 *
 * @param pages of the frontier that go
 * @param ads that go
 * @param boards whose records are looked through; empty: all
 * @param records that go whatever they say
 * @param stored a record that says this goes, too
 * @param published a digest that says this is written anew
 * @param residue a digest that says this when it was written anew is deleted
 * @param expression what is struck out of every text of the tables; null when nothing is
 */
record Target(
        List<Long> pages,
        List<Long> ads,
        Set<String> boards,
        Predicate<Kept> records,
        Mention stored,
        Mention published,
        Mention residue,
        @Nullable String expression) {

    static final Mention NOTHING = text -> false;
}
