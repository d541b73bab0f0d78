package dev.boardwalk.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * Divides boards among workers so that no two workers ever ask one host: boards that share a host, directly or through others, stay together. The same
 * boards give the same division, in whatever order they come.
 */
public final class BoardComponents {
    private BoardComponents() {}

    /**
     * Boards that must be walked by one worker.
     *
     * @param boardIds sorted, at least one
     * @param hostKeys all hosts they may reach, by key, sorted; in no other component
     * @param weight the work in it, at least one
     */
    public record Component(List<String> boardIds, List<String> hostKeys, long weight) {
        public Component {
            boardIds = List.copyOf(boardIds);
            hostKeys = List.copyOf(hostKeys);
        }
    }

    /**
     * What one worker is given at a time.
     *
     * @param number from 0
     */
    public record Partition(int number, List<Component> components) {
        public Partition {
            components = List.copyOf(components);
        }

        public long weight() {
            return components.stream().mapToLong(Component::weight).sum();
        }

        /** Sorted. */
        public List<String> boardIds() {
            return components.stream()
                    .flatMap(component -> component.boardIds().stream())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Groups boards into closed components, sorted by their first board.
     *
     * @param hostKey the politeness clock of a host as {@code scope.hosts} names it
     * @param weight the work a board is expected to be, such as last night's requests
     */
    public static List<Component> of(
            Collection<Board> boards, UnaryOperator<String> hostKey, ToLongFunction<Board> weight) {
        HostGroups groups = new HostGroups();
        boards.forEach(board -> groups.join(keys(board, hostKey)));
        Map<String, List<Board>> byGroup = new HashMap<>();
        for (Board board : boards) {
            String group = groups.of(keys(board, hostKey).first());
            byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(board);
        }
        return byGroup.values().stream()
                .map(together -> component(together, hostKey, weight))
                .sorted(Comparator.comparing(first()))
                .toList();
    }

    /**
     * Packs components into partitions of about the same weight: the heaviest first, each to the lightest so far (longest processing time first: at
     * most 4/3 of the best division's heaviest partition).
     *
     * @param most number of partitions at most, at least 1; fewer components give fewer
     */
    public static List<Partition> pack(Collection<Component> components, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("At least one partition is needed, asked for " + most);
        }
        List<Component> heaviestFirst = new ArrayList<>(components);
        heaviestFirst.sort(
                Comparator.comparingLong(Component::weight).reversed().thenComparing(first()));
        List<Partition> partitions = new ArrayList<>();
        for (Component component : heaviestFirst) {
            if (partitions.size() < most) {
                partitions.add(new Partition(partitions.size(), List.of(component)));
            } else {
                addToLightest(partitions, component);
            }
        }
        return List.copyOf(partitions);
    }

    private static void addToLightest(List<Partition> partitions, Component component) {
        Partition lightest = partitions.stream()
                .min(Comparator.comparingLong(Partition::weight).thenComparingInt(Partition::number))
                .orElseThrow();
        List<Component> more = new ArrayList<>(lightest.components());
        more.add(component);
        partitions.set(lightest.number(), new Partition(lightest.number(), more));
    }

    private static Component component(
            List<Board> boards, UnaryOperator<String> hostKey, ToLongFunction<Board> weight) {
        SortedSet<String> hosts = new TreeSet<>();
        Map<String, Long> weights = new TreeMap<>();
        for (Board board : boards) {
            hosts.addAll(keys(board, hostKey));
            weights.put(board.id(), Math.max(1, weight.applyAsLong(board)));
        }
        long sum = weights.values().stream().mapToLong(Long::longValue).sum();
        return new Component(List.copyOf(weights.keySet()), List.copyOf(hosts), sum);
    }

    private static SortedSet<String> keys(Board board, UnaryOperator<String> hostKey) {
        SortedSet<String> keys = new TreeSet<>();
        board.scope().hosts().forEach(host -> keys.add(hostKey.apply(host)));
        return keys;
    }

    private static Function<Component, String> first() {
        return component -> component.boardIds().get(0);
    }
}
