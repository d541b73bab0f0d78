package dev.boardwalk.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what an evaluation found out, and counts it. */
public final class Answers {
    private final AllowedDisagreements allowed;
    private final List<Answer> all = new ArrayList<>();

    Answers(AllowedDisagreements allowed) {
        this.allowed = allowed;
    }

    /** Adds an answer that is right when it equals what was expected. */
    public void add(
            String set, String site, String id, String field, @Nullable Object expected, @Nullable Object found) {
        String one = text(expected);
        String other = text(found);
        add(set, site, id, field, one, other, Objects.equals(one, other));
    }

    /** Adds an answer that the caller has judged. */
    public void add(
            String set,
            String site,
            String id,
            String field,
            @Nullable Object expected,
            @Nullable Object found,
            boolean right) {
        Answer answer = new Answer(set, site, id, field, text(expected), text(found), right);
        if (!allowed.covers(answer)) {
            all.add(answer);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** One for each set, field and part that has answers. */
    List<Figure> figures() {
        return all.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.set() + "/" + answer.field() + "/" + answer.part(),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(Figure::of)
                .toList();
    }

    /** What is wrong in the part that may be looked at. */
    List<Answer> worst() {
        return all.stream()
                .filter(answer -> answer.part() == Part.TUNING)
                .filter(answer -> answer.isMiss() || answer.isFalse())
                .toList();
    }
}
