package dev.boardwalk.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A board file to be: only the keys the board needs, with what was seen beside them.
 *
 * @param id see {@link #id}
 * @param name what people call it
 * @param template one that says all the rest; null: then there are {@code start}, {@code hosts} and the others
 * @param params of the template
 * @param hosts the board may reach
 * @param detail regular expression of ads' URLs; null when none is needed
 * @param start where it begins; null with a template
 * @param listing selectors of its list
 * @param api how its interface is read, field by field: {@code items}, {@code link} and {@code fields.NAME}; empty when it has none
 * @param company the one employer; null when there are several, or nobody knows
 * @param seen remarks for the head of the file, a line each
 */
public record BoardDraft(
        String id,
        String name,
        @Nullable String template,
        Map<String, String> params,
        Set<String> hosts,
        @Nullable String detail,
        @Nullable StartPage start,
        ListingRules listing,
        Map<String, String> api,
        @Nullable String company,
        List<String> seen) {
    private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_ID = 60;

    public BoardDraft {
        params = new TreeMap<>(params);
        hosts = new TreeSet<>(hosts);
        api = Collections.unmodifiableMap(new LinkedHashMap<>(api));
        seen = List.copyOf(seen);
    }

    /** An id as board files want it, out of any words; {@code board} when nothing of them is left. */
    public static String id(String words) {
        String id =
                NO_ID.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
        String cut = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID).replaceAll("-$", "") : id;
        return cut.isEmpty() ? "board" : cut;
    }

    /** The same under another id, with these remarks. */
    public BoardDraft with(@Nullable String otherId, List<String> remarks) {
        return new BoardDraft(
                otherId == null ? id : otherId,
                name,
                template,
                params,
                hosts,
                detail,
                start,
                listing,
                api,
                company,
                remarks);
    }

    /** The text of the file. */
    public String yaml() {
        List<String> lines = new ArrayList<>();
        lines.add("# yaml-language-server: $schema=../schema/board.v1.json");
        seen.forEach(remark -> lines.add("# " + remark.replaceAll("\\p{Cntrl}", " ")));
        lines.add("apiVersion: boardwalk/v1");
        lines.add("id: " + id);
        lines.add("name: " + quoted(name));
        if (template != null) {
            lines.add("extends: templates/" + template);
            lines.add("params: { " + joined(params) + " }");
        } else {
            lines.add("scope:");
            lines.add("  hosts: ["
                    + String.join(", ", hosts.stream().map(BoardDraft::quoted).toList()) + "]");
            if (detail != null) {
                lines.add("  detail: " + single(detail));
            }
        }
        if (start != null) {
            lines.add("start:");
            lines.add("  - " + start.kind().key() + ": " + quoted(start.url()));
        }
        listing(lines);
        api(lines);
        lines.add("labels: []                     # free words to select boards by: night --label emea");
        if (company != null) {
            lines.add("defaults: { company: " + quoted(company)
                    + " }    # the one employer; strike it out if there are several");
        }
        return String.join("\n", lines) + "\n";
    }

    private void listing(List<String> lines) {
        Map<String, String> rules = new LinkedHashMap<>();
        put(rules, "item", listing.item());
        put(rules, "link", listing.link());
        put(rules, "next", listing.next());
        put(rules, "emptyMarker", listing.emptyMarker());
        if (!rules.isEmpty()) {
            lines.add("listing:");
            rules.forEach((key, selector) -> lines.add("  " + key + ": " + single(selector)));
        }
    }

    private void api(List<String> lines) {
        if (api.isEmpty()) {
            return;
        }
        lines.add("api:");
        api.forEach((key, path) -> {
            if (!key.startsWith("fields.")) {
                lines.add("  " + key + ": " + quoted(path));
            }
        });
        lines.add("  fields:");
        api.forEach((key, path) -> {
            if (key.startsWith("fields.")) {
                lines.add("    " + key.substring("fields.".length()) + ": " + quoted(path));
            }
        });
    }

    private static void put(Map<String, String> rules, String key, @Nullable String selector) {
        if (selector != null) {
            rules.put(key, selector);
        }
    }

    private static String joined(Map<String, String> params) {
        return String.join(
                ", ",
                params.entrySet().stream()
                        .map(param -> param.getKey() + ": " + quoted(param.getValue()))
                        .toList());
    }

    /** YAML takes every JSON text for one. */
    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    /** In single quotes a backslash is itself: regular expressions and selectors stay readable. */
    private static String single(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
