package dev.boardwalk.match;

import dev.boardwalk.match.AdsAtHand.Ad;
import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.score.Side;
import dev.boardwalk.match.text.CutText;
import dev.boardwalk.match.text.Shelf;
import dev.boardwalk.match.text.SketchForm;
import dev.boardwalk.match.text.TextSketches;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Profiles of many ads: what is small in memory, their texts on a shelf. First all ads are added; once they are settled they have places, by name. */
final class ShelvedProfiles implements AutoCloseable {
    /** So many ads' texts are kept at hand: an ad is compared with those that were compared just before. */
    private static final int AT_HAND = 1_500;

    private final Shelf descriptions = new Shelf();
    private final Shelf sketches = new Shelf();
    private final SentenceCounts sentences = new SentenceCounts();
    private final List<Shelved> ads = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, Side> atHand = new LinkedHashMap<>(AT_HAND * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Side> eldest) {
            return size() > AT_HAND;
        }
    };

    ShelvedProfiles() throws IOException {}

    /**
     * @param facts without the text, of which only its length and hash may be known
     * @param at where the description stands at first, then where its sketches do
     */
    private record Shelved(Profile facts, long at) {}

    void add(Ad ad) throws IOException {
        String text = ad.ad().description();
        ads.add(new Shelved(
                Profiles.facts(ad.id(), ad.board(), ad.ad(), null), descriptions.put(out -> Shelf.write(text, out))));
        if (ad.ad().company() != null) {
            String employer = ad.ad().company().key();
            long title = Boilerplate.title(ad.ad());
            TextSketches.sentences(text).forEach(sentence -> sentences.add(Boilerplate.key(employer, sentence), title));
        }
    }

    /** All ads have come, so that it is known what is boilerplate. Gives what each is found by. */
    List<long[]> settle() throws IOException {
        long[] known = sentences.under(Boilerplate.TITLES);
        Boilerplate boilerplate =
                (employer, sentence) -> Arrays.binarySearch(known, Boilerplate.key(employer, sentence)) >= 0;
        ads.sort(Comparator.comparing(ad -> ad.facts().id()));
        List<long[]> blocks = new ArrayList<>();
        for (int place = 0; place < ads.size(); place++) {
            Shelved ad = ads.get(place);
            Profile whole =
                    Profiles.withText(ad.facts(), CutText.of(descriptions.get(ad.at(), Shelf::string)), boilerplate);
            TextSketches text = whole.text();
            Profile facts = whole.with(TextSketches.unread(text.hash(), text.wordsN()));
            ads.set(place, new Shelved(facts, sketches.put(out -> SketchForm.write(text, out))));
            places.put(facts.id(), place);
            blocks.add(Blocks.of(whole).stream().mapToLong(block -> block).toArray());
        }
        return blocks;
    }

    /** All in the order of their places, without their texts. */
    List<Profile> facts() {
        return ads.stream().map(Shelved::facts).toList();
    }

    Profile facts(int place) {
        return ads.get(place).facts();
    }

    int place(Profile ad) {
        return Objects.requireNonNull(places.get(ad.id()), "an ad that was added");
    }

    /** The whole profile, ready to be compared. */
    Side side(int place) throws IOException {
        @Nullable Side known = atHand.get(place);
        if (known == null) {
            Shelved ad = ads.get(place);
            known = new Side(ad.facts().with(sketches.get(ad.at(), SketchForm::read)));
            atHand.put(place, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        descriptions.close();
        sketches.close();
    }
}
