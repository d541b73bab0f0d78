package dev.boardwalk.board;

import java.util.List;

/**
 * Where a field stands on a detail page.
 *
 * @param select selectors in order of preference ({@code selector} or {@code selector@attribute}); the first that matches wins
 * @param required a detail page without it goes to quarantine
 */
public record FieldRule(List<String> select, boolean required) {
    public FieldRule {
        select = List.copyOf(select);
    }
}
