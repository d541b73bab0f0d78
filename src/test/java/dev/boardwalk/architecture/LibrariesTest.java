package dev.boardwalk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static dev.boardwalk.architecture.MainClasses.ALL;
import static dev.boardwalk.architecture.MainClasses.oneOf;
import static dev.boardwalk.architecture.MainClasses.oursButNotIn;
import static dev.boardwalk.architecture.MainClasses.outermost;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each library has its room, so that it can be replaced, and its surprises looked for, in one place. */
class LibrariesTest {
    private static final String[] JDBC = {"java.sql..", "javax.sql..", "org.springframework.jdbc.."};

    /** SQL outside a class named Repository or Frontier…, each with its reason. Rooms whose whole work is JDBC or wiring are not listed. */
    private static final Map<String, String> MAY_SPEAK_SQL = Map.of(
            "crawl.pace.HostClock",
                    "host.next_allowed_at is the clock: the decision and its one atomic update are one thing",
            "crawl.store.DatabaseTrouble", "reads the SQLState of a failure; asks nothing",
            "crawl.live.RobotsFirst", "gives its claim back in the transaction that moves the host's clock",
            "crawl.store.StoringSink", "stores a group of pages in one transaction across several repositories",
            "night.NightConfiguration", "wires the data source into the night's repositories");

    @ParameterizedTest
    @CsvSource({
        "org.apache.hc.., crawl",
        "java.net.http.., outbox", // for one's own URLs; strangers' sites are asked by crawl alone
        "jakarta.mail.., outbox",
        "org.jsoup.., extract",
        "org.netpreserve.., archive",
        "org.springframework.batch.., night",
        "picocli.., ops",
        "org.quartz.., ops",
        "org.flywaydb.., database",
        "io.zonky.., database",
    })
    void aLibraryIsImportedByOneRoom(String library, String room) {
        noClasses()
                .that(oursButNotIn(Set.of(room)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(ALL);
    }

    /** Within the crawl, too: what sends a request is in one package, and what looks names up in one other. */
    @Test
    void onlyTheFetcherAndItsAddressGuardKnowTheHttpClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.boardwalk.crawl.fetch", "dev.boardwalk.crawl.address")
                .and(DescribedPredicate.not(
                        oneOf(Set.of("crawl.answer.RetryAfter")))) // reads a date as the client does
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..")
                .check(ALL);
    }

    @Test
    void onlyRepositoriesAndTheFrontierSpeakSql() {
        noClasses()
                .that(oursButNotIn(Set.of("database", "")))
                .and(DescribedPredicate.not(named()))
                .and(DescribedPredicate.not(oneOf(MAY_SPEAK_SQL.keySet())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JDBC)
                .check(ALL);
    }

    @Test
    void everyExceptionForSqlIsStillNeeded() {
        Set<String> speaking = ALL.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency
                                .getTargetClass()
                                .getPackageName()
                                .matches("java.sql|javax.sql|org\\.springframework\\.jdbc.*")))
                .map(MainClasses::outermost)
                .collect(toSet());
        assertThat(speaking).containsAll(MAY_SPEAK_SQL.keySet());
    }

    @Test
    void springAnnotationsStayInTheWiring() {
        noClasses()
                .that(oursButNotIn(Set.of("", "night", "ops")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.stereotype..",
                        "org.springframework.context..",
                        "org.springframework.beans..",
                        "org.springframework.boot..",
                        "org.springframework.transaction.annotation..")
                .check(ALL);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> named() {
        return DescribedPredicate.describe("named *Repository or Frontier*", type -> {
            String name = outermost(type).replaceAll(".*\\.", "");
            return name.endsWith("Repository") || name.startsWith("Frontier");
        });
    }
}
