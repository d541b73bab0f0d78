package dev.boardwalk.ops.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/** What is wrong with a setting, in one sentence that names it. */
final class SettingsProblem {
    private SettingsProblem() {}

    /** @return null when no setting is the cause */
    static @Nullable String of(Throwable thrown) {
        @Nullable BindException binding = null;
        Throwable root = thrown;
        while (root.getCause() != null) {
            binding = root instanceof BindException found ? found : binding;
            root = root.getCause();
        }
        if (root instanceof UnboundConfigurationPropertiesException unknown) {
            return unknown(unknown);
        }
        if (!(root instanceof IllegalArgumentException)) {
            return null;
        }
        String words = String.valueOf(root.getMessage());
        // a setting refused by its own class says all in its own words
        return binding == null || words.contains("boardwalk.") ? words : unreadable(binding, words);
    }

    private static String unknown(UnboundConfigurationPropertiesException unknown) {
        ConfigurationProperty first = unknown.getUnboundProperties().iterator().next();
        return "there is no setting " + first.getName() + ": it would not hold; see the README for those there are";
    }

    private static String unreadable(BindException binding, String words) {
        ConfigurationProperty property = binding.getProperty();
        String type = binding.getTarget()
                .getType()
                .toString()
                .replaceAll(".*[.$]", "")
                .replace("int", "whole number");
        return property == null
                ? binding.getName() + ": " + words
                : "%s is '%s', which is no %s".formatted(binding.getName(), property.getValue(), type);
    }
}
