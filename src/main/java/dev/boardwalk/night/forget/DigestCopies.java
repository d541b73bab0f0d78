package dev.boardwalk.night.forget;

import dev.boardwalk.digest.Digest;
import dev.boardwalk.digest.DigestFiles;
import dev.boardwalk.digest.Digests;
import dev.boardwalk.posting.forget.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The digests in the data folder: made again from what is left, or deleted where that is not enough. */
public final class DigestCopies {
    private final Digests digests;
    private final DigestFiles files;

    public DigestCopies(Digests digests, DigestFiles files) {
        this.digests = digests;
        this.files = files;
    }

    List<LocalDate> mentioning(Mention mention) {
        return files.dates().stream()
                .filter(date -> files.texts(date).stream().anyMatch(mention::in))
                .toList();
    }

    /** Returns how many there were. */
    int rid(Target target) {
        List<LocalDate> dates = mentioning(target.published());
        for (LocalDate date : dates) {
            Optional<Digest> anew =
                    digests.of(date).filter(digest -> digest.date().equals(date));
            anew.ifPresent(files::write);
            if (anew.isEmpty() || files.texts(date).stream().anyMatch(target.residue()::in)) {
                files.delete(date);
            }
        }
        return dates.size();
    }
}
