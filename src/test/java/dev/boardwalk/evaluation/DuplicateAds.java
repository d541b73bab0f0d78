package dev.boardwalk.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies of real ads as boards make them, and openings that look like copies, by a seed. The families FULL, SEMANTIC, TEMPORAL and PARTIAL follow the
 * definitions of the Eurostat deduplication challenge; the family {@code clauses} was kept out of tuning.
 */
final class DuplicateAds {
    private static final List<String> TOWNS =
            List.of("Leeds", "Bristol", "Cardiff", "Norwich", "Exeter", "York", "Tampere", "Turku", "Boston", "Denver");
    private static final List<String> CLIENTS =
            List.of("Kestrel Partners", "Heron & Vale", "Ostrava Works", "Bluefin Group", "Tarn Holdings", "Quillmark");
    private static final List<String> LEVELS = List.of("Senior ", "Junior ", "Lead ", "Trainee ");

    /** Interchangeable wordings, either way. */
    private static final String[][] WORDINGS = {
        {"you will", "you'll"},
        {"we are looking for", "we seek"},
        {"responsible for", "in charge of"},
        {"work with", "collaborate with"},
        {"experience", "background"},
        {"excellent", "outstanding"},
        {"develop", "build"},
        {"support", "assist"},
        {"ensure", "make sure"},
        {"team", "group"},
        {"role", "position"},
        {"opportunity", "chance"},
        {"skills", "abilities"},
        {"required", "needed"},
        {"provide", "offer"},
        {"manage", "run"},
        {"including", "such as"},
        {"help", "aid"},
        {"strong", "solid"},
        {"knowledge", "understanding"},
        {"join", "become part of"},
        {"successful candidate", "right person"},
        {"must have", "need to have"},
        {"in order to", "to"},
        {"as well as", "and also"},
        {"patients", "people in our care"},
        {"staff", "employees"},
    };

    private final Random random;

    DuplicateAds(long seed) {
        this.random = new Random(seed);
    }

    /**
     * @param expected FULL, SEMANTIC, TEMPORAL, PARTIAL; null for another opening
     * @param family which mutation made it
     */
    record Copy(ObjectNode ad, String expected, String family) {}

    /** One copy of each family, those that the ad has no words for left out. */
    List<Copy> of(ObjectNode ad) {
        List<Copy> copies = new ArrayList<>();
        copies.add(new Copy(spaced(other(ad)), "FULL", "full"));
        copies.add(new Copy(reworded(other(ad), 0.7), "SEMANTIC", "reworded"));
        copies.add(new Copy(shuffled(reworded(other(ad), 1)), "SEMANTIC", "shuffled"));
        copies.add(new Copy(clauses(other(ad)), "SEMANTIC", "clauses"));
        copies.add(new Copy(later(other(ad)), "TEMPORAL", "reposted"));
        copies.add(new Copy(later(reworded(other(ad), 0.4)), "TEMPORAL", "reposted, reworded"));
        copies.add(new Copy(shortened(other(ad), 0.5, true), "PARTIAL", "cut short"));
        copies.add(new Copy(shortened(other(ad), 0.55, false), "PARTIAL", "sentences dropped"));
        copies.add(new Copy(inAnotherTown(other(ad)), null, "other town"));
        copies.add(new Copy(atAnotherLevel(other(ad)), null, "other level"));
        copies.add(new Copy(forAnotherClient(other(ad)), null, "other client"));
        copies.removeIf(copy -> copy.ad().equals(ad) || copy.ad().path("id").isMissingNode());
        return copies;
    }

    /** The same ad on another board: no id, no page, employer spelt a little differently, dated a few days on, some fields not shown. */
    private ObjectNode other(ObjectNode ad) {
        ObjectNode copy = ad.deepCopy();
        copy.remove(List.of("url", "sourceId", "applyUrl"));
        if (random.nextInt(4) == 0 && copy.path("company").isString()) {
            copy.put("company", copy.path("company").asString() + " Ltd");
        }
        if (random.nextInt(5) == 0) {
            copy.remove(random.nextBoolean() ? "pay" : "employmentTypes");
        }
        if (random.nextInt(8) == 0) {
            copy.remove(random.nextBoolean() ? "company" : "locations");
        }
        shift(copy, "datePosted", random.nextInt(5));
        return copy;
    }

    private static void shift(ObjectNode ad, String field, int days) {
        if (ad.path(field).isString()) {
            ad.put(
                    field,
                    LocalDate.parse(ad.path(field).asString()).plusDays(days).toString());
        }
    }

    private ObjectNode spaced(ObjectNode ad) {
        return ad.put(
                "description",
                ad.path("description").asString().replace(". ", ".\n\n").replace(" - ", " – "));
    }

    private ObjectNode reworded(ObjectNode ad, double share) {
        String text = ad.path("description").asString();
        for (String[] wording : WORDINGS) {
            if (random.nextDouble() < share) {
                text = text.replaceAll("(?i)\\b" + wording[0] + "\\b", wording[1]);
            }
        }
        List<String> sentences = sentences(text);
        sentences.removeIf(sentence -> random.nextDouble() < 0.08);
        sentences.add(
                random.nextInt(sentences.size() + 1),
                "Apply today through our board and quote where you saw this advert.");
        ad.put("description", String.join(" ", sentences));
        if (random.nextBoolean()) {
            ad.put("title", ad.path("title").asString() + (random.nextBoolean() ? " (m/f/d)" : " - apply now"));
        }
        return ad;
    }

    private ObjectNode shuffled(ObjectNode ad) {
        List<String> sentences = sentences(ad.path("description").asString());
        Collections.shuffle(sentences, random);
        return ad.put("description", String.join(" ", sentences));
    }

    /** Every sentence turned round at its commas and one word in six replaced or left out: little is left of the shingles. */
    private ObjectNode clauses(ObjectNode ad) {
        List<String> turned = new ArrayList<>();
        for (String sentence : sentences(ad.path("description").asString())) {
            List<String> parts = new ArrayList<>(List.of(sentence.split("(?<=,) ")));
            Collections.reverse(parts);
            List<String> words = new ArrayList<>(List.of(String.join(" ", parts).split(" ")));
            words.removeIf(word -> random.nextInt(6) == 0);
            turned.add(String.join(" ", words));
        }
        return ad.put("description", String.join(" ", turned));
    }

    private ObjectNode later(ObjectNode ad) {
        if (!ad.path("datePosted").isString()) {
            ad.remove("id");
            return ad;
        }
        int days = 21 + random.nextInt(70);
        shift(ad, "datePosted", days);
        shift(ad, "validThrough", days);
        return ad;
    }

    private ObjectNode shortened(ObjectNode ad, double keep, boolean fromTheFront) {
        List<String> sentences = sentences(ad.path("description").asString());
        if (sentences.size() < 6) {
            ad.remove("id");
            return ad;
        }
        int kept = Math.max(3, (int) (sentences.size() * keep));
        if (!fromTheFront) {
            while (sentences.size() > kept) {
                sentences.remove(random.nextInt(sentences.size()));
            }
        }
        ad.remove(List.of("pay", "validThrough"));
        return ad.put("description", String.join(" ", sentences.subList(0, kept)));
    }

    private ObjectNode inAnotherTown(ObjectNode ad) {
        String old = ad.path("town").asString("");
        if (old.isEmpty() || TOWNS.contains(old)) {
            ad.remove("id");
            return ad;
        }
        String town = TOWNS.get(random.nextInt(TOWNS.size()));
        replaceAll(ad, old, town);
        ad.putArray("locations").add(town);
        return ad;
    }

    private ObjectNode atAnotherLevel(ObjectNode ad) {
        String title = ad.path("title").asString();
        String bare = title.replaceFirst("(?i)\\b(?:senior|junior|lead|principal|head|trainee)\\s+", "");
        return ad.put("title", bare.equals(title) ? LEVELS.get(random.nextInt(LEVELS.size())) + title : bare);
    }

    private ObjectNode forAnotherClient(ObjectNode ad) {
        String old = ad.path("company").asString("");
        if (old.isEmpty()) {
            ad.remove("id");
            return ad;
        }
        String client = CLIENTS.get(random.nextInt(CLIENTS.size()));
        replaceAll(ad, old, client);
        return ad.put("company", client);
    }

    private static void replaceAll(ObjectNode ad, String old, String by) {
        for (String field : List.of("title", "description")) {
            ad.put(field, ad.path(field).asString().replace(old, by));
        }
    }

    private static List<String> sentences(String text) {
        return new ArrayList<>(List.of(text.split("(?<=[.!?])\\s+|\\n+")));
    }
}
