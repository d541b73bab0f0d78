package dev.boardwalk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.boardwalk.architecture.MainClasses.ALL;
import static dev.boardwalk.architecture.MainClasses.ROOT;
import static dev.boardwalk.architecture.MainClasses.inARoomOf;
import static dev.boardwalk.architecture.MainClasses.oursButNotIn;
import static dev.boardwalk.architecture.MainClasses.room;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom: ops -> night -> {the working rooms} -> posting -> board, in this direction only. */
class RoomsTest {
    /** They are joined by night, which hands them each other's functions; none of them knows another. */
    private static final Set<String> WORKING_ROOMS =
            Set.of("crawl", "archive", "extract", "normalize", "match", "analytics", "digest", "alarm");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "board", Set.of(),
            "posting", Set.of("board"),
            "night", with(WORKING_ROOMS, "posting", "board"),
            "outbox", Set.of(),
            "ops", with(WORKING_ROOMS, "night", "posting", "board", "outbox", "database"),
            "database", Set.of(),
            "", with(WORKING_ROOMS, "ops", "night", "posting", "board", "outbox", "database"));

    /** The crawl's packages, each of which may import those before it; the room itself is where {@code Walk} is. */
    private static final List<String> CRAWL_IN_ORDER = List.of(
            "crawl.answer",
            "crawl.address",
            "crawl.fetch",
            "crawl.pace",
            "crawl.robots",
            "crawl.refetch",
            "crawl",
            "crawl.frontier",
            "crawl.live",
            "crawl.store",
            "crawl.replay",
            "crawl.fixture");

    @Test
    void everyPackageBelongsToAKnownRoom() {
        Set<String> rooms = ALL.stream().map(MainClasses::room).collect(toSet());
        assertThat(with(MAY_IMPORT.keySet(), WORKING_ROOMS.toArray(String[]::new)))
                .containsAll(rooms);
    }

    @TestFactory
    List<DynamicTest> aRoomImportsOnlyWhatStandsToItsRight() {
        return with(MAY_IMPORT.keySet(), WORKING_ROOMS.toArray(String[]::new)).stream()
                .sorted()
                .map(room -> DynamicTest.dynamicTest(room.isEmpty() ? "the root package" : room, () -> {
                    Set<String> allowed =
                            with(MAY_IMPORT.getOrDefault(room, Set.of("posting", "board", "outbox")), room);
                    noClasses()
                            .that(inARoomOf(Set.of(room)))
                            .should()
                            .dependOnClassesThat(oursButNotIn(allowed))
                            .allowEmptyShould(true) // a room that is not built yet breaks no rule
                            .check(ALL);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aPackageOfTheCrawlImportsOnlyThoseBeforeIt() {
        return IntStream.range(0, CRAWL_IN_ORDER.size())
                .mapToObj(i -> DynamicTest.dynamicTest(CRAWL_IN_ORDER.get(i), () -> {
                    String[] later = CRAWL_IN_ORDER.subList(i + 1, CRAWL_IN_ORDER.size()).stream()
                            .map(name -> ROOT + "." + name)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + CRAWL_IN_ORDER.get(i))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(later)
                            .check(ALL);
                }))
                .toList();
    }

    @Test
    void everyPackageOfTheCrawlHasItsPlaceInTheOrder() {
        assertThat(ALL.stream()
                        .filter(type -> "crawl".equals(room(type)))
                        .map(type -> type.getPackageName().substring(ROOT.length() + 1))
                        .collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(CRAWL_IN_ORDER);
    }

    @Test
    void noPackagesImportEachOtherInACircle() {
        SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return room(type) == null
                                ? SliceIdentifier.ignore()
                                : SliceIdentifier.of(type.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "the packages";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(ALL);
    }

    /** Its readers are many and change often; the others see what they read, not how. */
    @Test
    void othersEnterExtractByItsOwnPackageOnly() {
        noClasses()
                .that(oursButNotIn(Set.of("extract")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(MainClasses.ROOT + ".extract.*..")
                .check(ALL);
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        Set<String> all = new LinkedHashSet<>(rooms);
        all.addAll(List.of(more));
        return all;
    }
}
