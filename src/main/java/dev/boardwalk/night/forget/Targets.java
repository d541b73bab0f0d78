package dev.boardwalk.night.forget;

import dev.boardwalk.night.NightRefused;
import dev.boardwalk.posting.forget.Forgotten;
import dev.boardwalk.posting.forget.ForgottenRepository;
import dev.boardwalk.posting.forget.Mention;
import dev.boardwalk.posting.forget.RemovalRepository;
import dev.boardwalk.posting.forget.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a subject is in what is stored. Callers bring the transaction. */
final class Targets {
    private final RemovalRepository removal;
    private final ForgottenRepository forgotten;

    Targets(RemovalRepository removal, ForgottenRepository forgotten) {
        this.removal = removal;
        this.forgotten = forgotten;
    }

    /** @throws NightRefused for a page a board's walk begins at: that is the board file's to say */
    Target of(Subject subject) {
        return switch (subject.kind()) {
            case URL -> page(subject);
            case BOARD -> board(subject.spelling());
            case NAME, MAIL, PHONE -> person(subject);
        };
    }

    private Target page(Subject subject) {
        List<Long> pages = removal.pages(subject.spelling());
        List<String> starts = removal.boardsBeginningAt(pages);
        if (!starts.isEmpty()) {
            throw new NightRefused(
                    NightRefused.Why.NOT_RESTARTABLE,
                    "the walk of board " + starts.get(0)
                            + " begins at this page: take it out of the board file first, or forget the board");
        }
        Set<String> urls = removal.spellings(pages);
        urls.add(subject.given());
        urls.add(subject.spelling());
        Set<Long> known = new HashSet<>(pages);
        Mention named = Mention.ofUrls(urls);
        return new Target(
                pages,
                removal.ads(urls, pages),
                removal.boardsOf(pages),
                record -> known.contains(record.pageId()),
                Mention.ofLinks(urls),
                named,
                named,
                Mention.pattern(urls));
    }

    private Target board(String id) {
        List<String> hosts = removal.hostsOf(id);
        return new Target(
                List.of(),
                removal.adsOfBoard(id),
                Set.of(id),
                record -> record.boardId().equals(id),
                Target.NOTHING,
                text -> text.contains(id) || hosts.stream().anyMatch(text::contains),
                Target.NOTHING, // its rows are gone; other boards may share its host, and an id may be a word like
                // others
                null);
    }

    private Target person(Subject subject) {
        Forgotten people = forgotten.only(subject);
        Mention named = Mention.of(people);
        return new Target(List.of(), List.of(), Set.of(), record -> false, named, named, named, subject.expression());
    }
}
