package dev.boardwalk.digest;

import dev.boardwalk.digest.Change.Kind;
import dev.boardwalk.digest.DigestRepository.BoardCount;
import dev.boardwalk.digest.DigestRepository.FullRelease;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the digest of a full night. The same releases give the same digest, whenever it is made. */
public final class Digests {
    private static final Comparator<Digest.Item> ORDER = Comparator.comparing((Digest.Item item) ->
                    item.company() == null ? "\uffff" : item.company().toLowerCase(Locale.ROOT))
            .thenComparing(Digest.Item::title)
            .thenComparing(Digest.Item::postingId);

    private final DigestRepository repository;

    public Digests(DigestRepository repository) {
        this.repository = repository;
    }

    /** @return the digest of the last full night on or before the date; empty when none was published */
    public Optional<Digest> of(LocalDate date) {
        return repository.release(date).map(this::of);
    }

    private Digest of(FullRelease release) {
        Optional<FullRelease> before = repository.before(release);
        List<Change> changes =
                NetChanges.of(repository.changes(before.map(FullRelease::id).orElse(0L), release.id()));
        BoardCount boards = repository.boards(release.id());
        return new Digest(
                Digest.SCHEMA,
                release.date(),
                release.publishedAt(),
                before.map(FullRelease::date).orElse(null),
                release.postingsOpen(),
                boards.healthy(),
                boards.all(),
                repository.troubles(release.id()),
                items(changes, Kind.NEW),
                items(changes, Kind.CHANGED),
                items(changes, Kind.CLOSED),
                items(changes, Kind.REOPENED));
    }

    private static List<Digest.Item> items(List<Change> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(ItemText::item)
                .filter(item -> kind != Kind.CHANGED || item.note() != null) // only columns that nobody reads differ
                .sorted(ORDER)
                .toList();
    }
}
