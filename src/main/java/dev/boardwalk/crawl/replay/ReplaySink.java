package dev.boardwalk.crawl.replay;

import dev.boardwalk.crawl.Sink;
import dev.boardwalk.crawl.Visit;
import dev.boardwalk.crawl.answer.FetchResult;
import dev.boardwalk.crawl.store.Unusable;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Normalized;
import dev.boardwalk.posting.ReadFrom;
import dev.boardwalk.posting.Reading;
import dev.boardwalk.posting.Refusal;
import dev.boardwalk.posting.Reread;
import dev.boardwalk.posting.RereadRepository;
import dev.boardwalk.posting.RereadRule;
import dev.boardwalk.posting.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what stored pages say by today's rules with what is stored, and writes the difference if it is asked to. It knows nothing of tonight: no ad
 * is seen, closed or reopened by it, and links of listing pages are not followed.
 */
final class ReplaySink implements Sink {
    private final Map<Long, ArchivedPage> pages;
    private final Replay.Tables tables;
    private final boolean write;
    private final Consumer<PageReread> watcher;

    /** @param pages every page the walk can bring, by id */
    ReplaySink(Map<Long, ArchivedPage> pages, Replay.Tables tables, boolean write, Consumer<PageReread> watcher) {
        this.pages = pages;
        this.tables = tables;
        this.write = write;
        this.watcher = watcher;
    }

    @Override
    public void store(Visit visit, @Nullable Reading reading, @Nullable Normalized normalized) {
        ArchivedPage page = Objects.requireNonNull(pages.get(visit.page().id()), "the walk brings pages of its source");
        if (reading == null || normalized == null || !(visit.result() instanceof FetchResult.Fetched fetched)) {
            String reason = visit.result() instanceof FetchResult.Failed failed ? failed.reason() : "it has no body";
            watcher.accept(new PageReread(page, null, reason, List.of(), List.of()));
            return;
        }
        Normalized usable = Unusable.distinct(normalized);
        ReadFrom from = new ReadFrom(
                page.nightId(),
                page.page().boardId(),
                page.page().id(),
                page.fetchId(),
                fetched.body().fetchedAt(),
                visit.at());
        watcher.accept(tables.transactions().execute(status -> reread(page, from, reading, usable)));
    }

    private PageReread reread(ArchivedPage page, ReadFrom from, Reading reading, Normalized normalized) {
        Map<String, RereadRepository.Current> stored = tables.rereads().ofPage(from.pageId()).stream()
                .collect(Collectors.toMap(RereadRepository.Current::key, ad -> ad, (a, b) -> a, LinkedHashMap::new));
        Map<String, String> documents = new LinkedHashMap<>();
        stored.forEach((key, ad) -> documents.put(key, ad.json()));
        List<Normalized.Pair> pairs = reading.verdict() == Verdict.CLOSED ? List.of() : ofThisPage(from, normalized);
        List<JobAd> now = pairs.stream().map(Normalized.Pair::ad).toList();
        List<Reread> lines = RereadRule.compare(documents, now);
        List<Refusal> refusals = new ArrayList<>(normalized.refusals());
        Unusable.page(page.page().kind(), reading).ifPresent(refusals::add);
        if (write) {
            for (int i = 0; i < pairs.size(); i++) {
                write(lines.get(i), pairs.get(i), stored, from);
            }
            quarantine(page, from, reading, refusals);
        }
        return new PageReread(page, reading.verdict(), reading.reason(), lines, refusals);
    }

    private List<Normalized.Pair> ofThisPage(ReadFrom from, Normalized normalized) {
        List<String> keys =
                normalized.ads().stream().map(pair -> pair.ad().key()).toList();
        Set<String> others = tables.rereads().readElsewhere(from.boardId(), from.pageId(), keys);
        return normalized.ads().stream()
                .filter(pair -> !others.contains(pair.ad().key()))
                .toList();
    }

    private void write(Reread line, Normalized.Pair pair, Map<String, RereadRepository.Current> stored, ReadFrom from) {
        RereadRepository.Current current = stored.get(line.key());
        if (current == null) {
            tables.ads().store(from, pair.raw(), pair.ad());
        } else if (line.difference() == Reread.Difference.CHANGED) {
            tables.rereads().correct(current.jobAdId(), from, pair.raw(), pair.ad());
        }
    }

    /** What a listing page's links are worth is the crawl's to say. */
    private void quarantine(ArchivedPage page, ReadFrom from, Reading reading, List<Refusal> refusals) {
        if (page.page().kind().lists()) {
            return;
        }
        if (reading.verdict() != Verdict.NOT_A_POSTING) {
            tables.quarantine().resolve(from.pageId());
        }
        refusals.forEach(
                refusal -> tables.quarantine().put(from, page.page().url().toString(), refusal));
    }
}
