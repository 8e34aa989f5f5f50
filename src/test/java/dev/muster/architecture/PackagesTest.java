package dev.muster.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds which package may use which: the direction of the design, from the outside in. */
class PackagesTest {
    private static final String ROOT = "dev.muster.";
    private static final List<String> INNER =
            List.of("scenario", "simulation", "people", "drill", "scoring", "review", "proof", "bot", "wire");

    /** For each package, the packages of ours that it may use besides itself. {@code ops} may use all and is not listed. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("people", List.of()),
            Map.entry("scenario", List.of()),
            Map.entry("simulation", List.of("scenario")),
            Map.entry("drill", List.of("scenario", "simulation", "people")),
            Map.entry("scoring", List.of("scenario", "simulation", "people", "drill")),
            Map.entry("review", List.of("scenario", "simulation", "people", "drill", "scoring")),
            Map.entry("proof", List.of("scenario", "simulation", "people", "drill", "scoring", "bot")),
            Map.entry("bot", List.of("scenario", "simulation", "people", "drill")),
            Map.entry("wire", List.of("scenario", "simulation", "people", "drill", "scoring", "review")),
            Map.entry("live", INNER),
            Map.entry("store", INNER),
            Map.entry("web", INNER),
            Map.entry("cli", INNER));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.muster");

    @Test
    void every_package_uses_only_what_the_design_allows() {
        MAY_USE.forEach((name, allowed) -> noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbiddenFor(name, allowed))
                .because(name + " may use only " + allowed)
                .allowEmptyShould(true)
                .check(MAIN));
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("dev.muster.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void every_package_is_in_the_table() {
        Set<String> found = MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(MAY_USE.keySet());
        assertThat(found).containsExactly("ops");
    }

    private static String[] forbiddenFor(String name, List<String> allowed) {
        Set<String> forbidden = new TreeSet<>(MAY_USE.keySet());
        forbidden.add("ops");
        forbidden.remove(name);
        allowed.forEach(forbidden::remove);
        return forbidden.stream().map(each -> ROOT + each + "..").toArray(String[]::new);
    }
}
