package dev.boardwalk.board;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/** Which hosts hang together (union-find; each question shortens the way for the next). */
final class HostGroups {
    private final Map<String, String> towards = new HashMap<>();

    /** Puts hosts, and all that hang on any of them, into one group. */
    void join(SortedSet<String> hosts) {
        hosts.forEach(host -> towards.put(of(host), of(hosts.first())));
    }

    /** The host that stands for the group of a host. */
    String of(String host) {
        String at = host;
        String next = towards.getOrDefault(at, at);
        while (!next.equals(at)) {
            at = next;
            next = towards.getOrDefault(at, at);
        }
        towards.put(host, at);
        return at;
    }
}
