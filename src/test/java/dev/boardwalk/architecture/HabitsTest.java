package dev.boardwalk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.boardwalk.architecture.MainClasses.ALL;
import static dev.boardwalk.architecture.MainClasses.ROOT;
import static dev.boardwalk.architecture.MainClasses.oneOf;
import static dev.boardwalk.architecture.MainClasses.oursButNotIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Time and chance are arguments, unknown is said, and names say what a thing is. */
class HabitsTest {
    /** Calls whose answer nobody can foresee; their owner and name. */
    private static final Set<String> UNFORESEEABLE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.InstantSource.system",
            "java.lang.System.currentTimeMillis",
            "java.util.Date.<init>",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>",
            "java.lang.Math.random",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of",
            "java.util.UUID.randomUUID");

    private static final Map<String, String> MAY_BE_UNFORESEEABLE = Map.of(
            "crawl.frontier.Frontier",
            "a claim's token has to differ from every other claim's; nothing is decided by its value");

    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Utils?|Manager|Helper|Impl)");
    private static final Pattern EMPTY_PACKAGE =
            Pattern.compile("(.*\\.)?(utils?|managers?|helpers?|impl|services?|common|misc)(\\..*)?");

    @Test
    void timeAndChanceAreArguments() {
        noClasses()
                .that(oursButNotIn(Set.of(""))) // the root package is the wiring, which chooses the clock
                .and(DescribedPredicate.not(oneOf(MAY_BE_UNFORESEEABLE.keySet())))
                .should()
                .accessTargetWhere(unforeseeable())
                .check(ALL);
    }

    @Test
    void everyExceptionForTimeAndChanceIsStillNeeded() {
        assertThat(ALL.stream()
                        .filter(type -> type.getAccessesFromSelf().stream().anyMatch(unforeseeable()))
                        .map(MainClasses::outermost))
                .containsAll(MAY_BE_UNFORESEEABLE.keySet());
    }

    @Test
    void everyPackageSaysWhatItIsAndWhereNullMayBe() {
        assertThat(packages())
                .as("a package-info.java with @NullMarked in each package")
                .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(ALL.stream().map(type -> type.getSimpleName()))
                .noneMatch(name -> EMPTY_NAME.matcher(name).matches());
        assertThat(packages().map(JavaPackage::getName))
                .noneMatch(name -> EMPTY_PACKAGE.matcher(name).matches());
    }

    /** Without it Spring Batch 6 takes a transaction manager that does nothing, and a failed chunk stays half written. */
    @Test
    void everyChunkStepHasItsTransactionManager() throws IOException {
        List<String> without = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String statement : Files.readString(source).split(";")) {
                    if (statement.matches("(?s).*[.>]chunk\\(.*") && !statement.contains(".transactionManager(")) {
                        without.add(source + ":" + statement.strip().replaceAll("\\s+", " "));
                    }
                }
            }
        }
        assertThat(without).isEmpty();
    }

    private static Stream<JavaPackage> packages() {
        return ALL.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(room -> room.getName().startsWith(ROOT));
    }

    private static DescribedPredicate<JavaAccess<?>> unforeseeable() {
        return DescribedPredicate.describe(
                "time or chance",
                access -> UNFORESEEABLE.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }
}
