package dev.muster.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds that the inner packages are plain Java, and that each framework stays in the one package that may use it. */
class PlainJavaInsideTest {
    private static final String[] INNER = {
        "dev.muster.scenario..", "dev.muster.simulation..", "dev.muster.people..", "dev.muster.drill..",
        "dev.muster.scoring..", "dev.muster.review..", "dev.muster.proof..", "dev.muster.bot.."
    };

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.muster");

    @Test
    void inner_packages_use_only_the_jdk() {
        DescribedPredicate<JavaClass> yamlInTheReader = resideInAPackage("org.snakeyaml.engine..");
        classes()
                .that()
                .resideInAnyPackage(INNER)
                .and()
                .resideOutsideOfPackage("dev.muster.scenario..")
                .should()
                .onlyDependOnClassesThat(plain())
                .allowEmptyShould(true)
                .check(MAIN);
        classes()
                .that()
                .resideInAPackage("dev.muster.scenario..")
                .should()
                .onlyDependOnClassesThat(plain().or(yamlInTheReader))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void inner_packages_have_no_clock_chance_identity_threads_or_environment_of_their_own() {
        noClasses()
                .that()
                .resideInAnyPackage(INNER)
                .should()
                .dependOnClassesThat(isOfTheWorld())
                .orShould()
                .accessTargetWhere(readsTheWorld())
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void each_framework_stays_in_its_package() {
        only("jakarta.persistence..", "dev.muster.store..").check(MAIN);
        only("io.quarkus.hibernate..", "dev.muster.store..").check(MAIN);
        only("io.quarkus.websockets.next..", "dev.muster.live..", "dev.muster.cli..", "dev.muster.ops..")
                .check(MAIN);
        only("jakarta.ws.rs..", "dev.muster.web..").check(MAIN);
        only("io.quarkus.qute..", "dev.muster.web..").check(MAIN);
        only("picocli..", "dev.muster.cli..", "dev.muster.ops..").check(MAIN);
    }

    private static ArchRule only(String framework, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(framework)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> plain() {
        return resideInAnyPackage("java..", "org.jspecify.annotations..", "dev.muster..")
                .and(not(resideInAnyPackage("java.sql..", "java.net.http..", "java.util.logging..")));
    }

    private static DescribedPredicate<JavaClass> isOfTheWorld() {
        Set<String> names = Set.of(
                "java.time.Clock",
                "java.util.UUID",
                "java.util.SplittableRandom",
                "java.util.Timer",
                "java.lang.Thread",
                "java.lang.ProcessHandle",
                "java.util.concurrent.Executors",
                "java.util.concurrent.ForkJoinPool",
                "java.util.concurrent.ThreadPoolExecutor",
                "java.util.concurrent.ScheduledThreadPoolExecutor");
        return DescribedPredicate.describe(
                "are a clock, chance, identity or threads",
                type -> names.contains(type.getName()) || type.isAssignableTo(Random.class));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWorld() {
        Set<String> targets = Set.of(
                "java.time.Instant.now",
                "java.time.LocalDateTime.now",
                "java.time.LocalDate.now",
                "java.time.LocalTime.now",
                "java.time.OffsetDateTime.now",
                "java.time.ZonedDateTime.now",
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.lang.System.getenv",
                "java.lang.System.getProperty",
                "java.lang.Math.random",
                "java.util.concurrent.CompletableFuture.runAsync",
                "java.util.concurrent.CompletableFuture.supplyAsync");
        return DescribedPredicate.describe(
                "reads the clock, chance or the environment, or runs on other threads",
                access -> targets.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }
}
