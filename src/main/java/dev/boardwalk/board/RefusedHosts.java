package dev.boardwalk.board;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Hosts of well-known interfaces whose robots.txt keeps every crawler out: said when the file is written, not after a night without ads. */
public final class RefusedHosts {
    private static final Map<String, String> REASONS = Map.of(
            "api.smartrecruiters.com",
            "the interface of SmartRecruiters (api.smartrecruiters.com) disallows all crawlers in its robots.txt, which always holds");

    private RefusedHosts() {}

    /** Why a host is never asked, in words; empty for all others. */
    public static Optional<String> reason(String host) {
        return Optional.ofNullable(REASONS.get(host.toLowerCase(Locale.ROOT)));
    }
}
