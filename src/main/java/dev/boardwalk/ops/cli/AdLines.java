package dev.boardwalk.ops.cli;

import dev.boardwalk.match.AdsAtHand;
import dev.boardwalk.normalize.StringField;
import dev.boardwalk.normalize.words.Language;
import dev.boardwalk.posting.AdJson;
import dev.boardwalk.posting.Company;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads job ads from a file, one JSON object a line: any part of the fields of {@code boardwalk/preview/v1} and a unique {@code id}. What is missing is unknown;
 * what follows from a string that is there (core title and level, employer's key, city and country, currency of a pay, language of a text) is read by the rules
 * of the normalize room, so that a plain string will do where the form has an object.
 */
final class AdLines {
    private static final List<String> LISTS = List.of("locations", "employmentTypes", "education", "skills", "flags");

    private final Instant at;

    /** @param at when the ads were received; the base of relative dates */
    AdLines(Instant at) {
        this.at = at;
    }

    /** Takes ads. */
    interface Taker {
        void take(AdsAtHand.Ad ad) throws IOException;
    }

    /** Reads all ads of a file, one by one. */
    void read(Path file, Taker taker) throws IOException {
        Set<String> ids = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    AdsAtHand.Ad ad = ad(line, file + ":" + number);
                    if (!ids.add(ad.id())) {
                        throw refused(
                                file + ":" + number, "the id \"" + ad.id() + "\" was there before; ids must be unique");
                    }
                    taker.take(ad);
                }
            }
        }
    }

    private AdsAtHand.Ad ad(String line, String where) {
        try {
            if (!(JsonMapper.shared().readTree(line) instanceof ObjectNode given)) {
                throw refused(where, "a line must be one JSON object");
            }
            JsonNode id = given.path("id");
            if (!id.isValueNode() || id.isNull() || id.asString().isEmpty()) {
                throw refused(where, "the ad has no \"id\"");
            }
            return new AdsAtHand.Ad(id.asString(), ad(id.asString(), given));
        } catch (JacksonException e) {
            throw refused(where, e.getOriginalMessage());
        }
    }

    private static CommandFailure refused(String where, String what) {
        return new CommandFailure(ExitCode.INVALID, where + ": " + what);
    }

    private JobAd ad(String id, ObjectNode given) {
        ObjectNode whole = given;
        whole.remove("id");
        for (String list : LISTS) {
            if (!whole.path(list).isArray()) {
                whole.set(
                        list,
                        whole.path(list).isString() ? whole.arrayNode().add(whole.path(list)) : whole.arrayNode());
            }
        }
        text(whole, "key", id);
        text(whole, "url", "");
        text(whole, "description", "");
        text(whole, "descriptionMarkdown", "");
        text(whole, "title", "");
        title(whole);
        company(whole);
        locations(whole);
        field(whole, "pay", StringField.PAY);
        experience(whole);
        each(whole, "skills", StringField.SKILLS);
        each(whole, "employmentTypes", StringField.EMPLOYMENT_TYPE);
        dates(whole);
        sections(whole);
        if (!whole.path("evidence").isObject()) {
            whole.set("evidence", whole.objectNode());
        }
        if (!whole.path("language").isString()) {
            whole.put("language", Language.detect(whole.path("description").asString()));
        }
        return AdJson.jobAd(whole);
    }

    private static void text(ObjectNode ad, String name, String otherwise) {
        if (!ad.path(name).isString()) {
            ad.put(name, otherwise);
        }
    }

    private void title(ObjectNode ad) {
        Object read = StringField.TITLE.read(ad.path("title").asString(), null, at);
        if (read instanceof StringField.Title title) {
            text(ad, "titleCore", title.titleCore());
            if (!ad.has("seniority") && title.seniority() != null) {
                ad.put("seniority", title.seniority().name());
            }
        }
        text(ad, "titleCore", ad.path("title").asString());
    }

    private void company(ObjectNode ad) {
        JsonNode company = ad.path("company");
        String name =
                company.isString() ? company.asString() : company.path("name").asString("");
        if (company.path("key").isString() || name.isEmpty()) {
            if (name.isEmpty()) {
                ad.putNull("company");
            }
            return;
        }
        ad.set("company", AdJson.node(StringField.COMPANY.read(name, null, at) instanceof Company read ? read : null));
    }

    /** A place that has neither city, region nor country is read from its words. */
    private void locations(ObjectNode ad) {
        ArrayNode places = ad.arrayNode();
        for (JsonNode place : ad.path("locations")) {
            boolean resolved = place.path("city").isString()
                    || place.path("region").isString()
                    || place.path("country").isString();
            if (resolved) {
                ObjectNode whole = ((ObjectNode) place).deepCopy();
                text(whole, "raw", String.join(", ", names(place)));
                places.add(whole);
                continue;
            }
            String raw = place.isString() ? place.asString() : place.path("raw").asString("");
            if (StringField.PLACE.read(raw, null, at) instanceof StringField.Places read) {
                read.locations().forEach(found -> places.add(AdJson.node(found)));
                if (read.workMode() != null) {
                    text(ad, "workMode", read.workMode().name());
                }
            } else if (!raw.isBlank()) {
                places.add(AdJson.node(new Place(raw, null, null, null, null)));
            }
        }
        ad.set("locations", places);
    }

    private static List<String> names(JsonNode place) {
        List<String> names = new ArrayList<>();
        for (String part : List.of("city", "region", "country")) {
            if (place.path(part).isString()) {
                names.add(place.path(part).asString());
            }
        }
        return names;
    }

    private void field(ObjectNode ad, String name, StringField field) {
        if (ad.path(name).isString()) {
            ad.set(name, AdJson.node(field.read(ad.path(name).asString(), country(ad), at)));
        }
        if (ad.path(name) instanceof ObjectNode object && name.equals("pay")) {
            text(object, "raw", "");
            text(object, "kind", "BASE");
        }
    }

    private static void experience(ObjectNode ad) {
        if (!ad.path("experience").isObject()) {
            ad.set("experience", ad.objectNode());
        }
    }

    /** Strings of a list, read; what is no string stays as it is. */
    private void each(ObjectNode ad, String name, StringField field) {
        ArrayNode read = ad.arrayNode();
        for (JsonNode item : ad.path(name)) {
            if (!item.isString()) {
                read.add(item);
            } else if (field.read(item.asString(), null, at) instanceof List<?> found) {
                found.forEach(one -> read.add(AdJson.node(one)));
            } else if (field == StringField.SKILLS) {
                read.add(ad.objectNode().put("name", item.asString()).put("surface", item.asString()));
            }
        }
        ad.set(name, read);
    }

    private static void dates(ObjectNode ad) {
        for (String name : List.of("datePosted", "datePostedLatest", "validThrough")) {
            String date = ad.path(name).asString("");
            if (date.length() > 10) {
                ad.put(name, date.substring(0, 10));
            } else if (date.isEmpty()) {
                ad.putNull(name);
            }
        }
    }

    private static void sections(ObjectNode ad) {
        ObjectNode sections = ad.path("sections") instanceof ObjectNode given ? given : ad.putObject("sections");
        for (String list : List.of("responsibilities", "requirements", "benefits")) {
            if (!sections.path(list).isArray()) {
                sections.putArray(list);
            }
        }
    }

    private static @Nullable String country(ObjectNode ad) {
        JsonNode country = ad.path("locations").path(0).path("country");
        return country.isString() ? country.asString() : null;
    }
}
