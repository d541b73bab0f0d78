package dev.boardwalk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.boardwalk.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** Each scenario has a test that names it. */
class AcceptanceScenariosTest {
    @Test
    void everyScenarioIsProvedByTestsThatNameIt() throws IOException {
        List<Integer> scenarios = Files.readAllLines(Path.of("src/test/resources/crawl/scenarios.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Integer.valueOf(line.split("\t")[0]))
                .toList();
        assertThat(scenarios).hasSize(20).doesNotHaveDuplicates();
        assertThat(proofs().keySet()).containsExactlyInAnyOrderElementsOf(scenarios);
    }

    private static Map<Integer, String> proofs() {
        Map<Integer, String> proofs = new TreeMap<>();
        new ClassFileImporter()
                        .importUrl(AcceptanceScenariosTest.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation())
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Scenario.class))
                        .forEach(method -> add(proofs, method));
        return proofs;
    }

    private static void add(Map<Integer, String> proofs, JavaMethod method) {
        assertThat(List.of(Test.class, ParameterizedTest.class, TestFactory.class))
                .as(method.getFullName() + " is a test")
                .anyMatch(method::isAnnotatedWith);
        for (int scenario : method.getAnnotationOfType(Scenario.class).value()) {
            proofs.merge(scenario, method.getFullName(), (a, b) -> a + ", " + b);
        }
    }
}
