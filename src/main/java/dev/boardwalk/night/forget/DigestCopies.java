package dev.boardwalk.night.forget;

import dev.boardwalk.digest.DigestFiles;
import dev.boardwalk.digest.Digests;
import dev.boardwalk.posting.forget.Mention;
import java.time.LocalDate;
import java.util.List;

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
    int rid(Mention mention) {
        List<LocalDate> dates = mentioning(mention);
        for (LocalDate date : dates) {
            digests.of(date).filter(digest -> digest.date().equals(date)).ifPresent(files::write);
            if (files.texts(date).stream().anyMatch(mention::in)) {
                files.delete(date);
            }
        }
        return dates.size();
    }
}
