package dev.netpol.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each package may use only those left of it, and each library has one package that knows it. */
final class LayersTest {
    private static final String BASE = "dev.netpol";

    /** From left to right; {@code server} and {@code cli} stand side by side. */
    private static final List<String> ENGINE =
            List.of("text", "message", "yaml", "schema", "policy", "settings", "lint", "dialect", "ide");

    private static final List<String> EDGE = List.of("server", "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void everyPackageIsKnownHere() {
        Set<String> unknown = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String layer = layer(type);
            if (!layer.isEmpty() && !ENGINE.contains(layer) && !EDGE.contains(layer)) {
                unknown.add(layer);
            }
        }
        assertEquals(Set.of(), unknown);
        assertTrue(CLASSES.size() > 50, "hardly any class was looked at");
    }

    @Test
    void packagesUseOnlyThoseLeftOfThem() {
        for (int i = 0; i < ENGINE.size(); i++) {
            String[] right = new String[ENGINE.size() - i - 1 + EDGE.size()];
            for (int j = 0; j < right.length; j++) {
                int at = i + 1 + j;
                right[j] = packages(at < ENGINE.size() ? ENGINE.get(at) : EDGE.get(at - ENGINE.size()));
            }
            noClasses()
                    .that()
                    .resideInAPackage(packages(ENGINE.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(right)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .resideInAPackage(packages("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages("server"))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void dialectsDoNotKnowEachOther() {
        SlicesRuleDefinition.slices()
                .matching(BASE + ".dialect.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void eachLibraryHasOnePackage() {
        onlyIn("yaml", "org.snakeyaml..");
        onlyIn("schema", "com.networknt..", "tools.jackson..", "com.fasterxml..");
        onlyIn("server", "org.eclipse.lsp4j..", "com.google.gson..");
        onlyIn("cli", "picocli..");
    }

    /** The engine may one day run where there are no files, threads or clocks. */
    @Test
    void theEngineIsPure() {
        String[] engine = ENGINE.stream().map(LayersTest::packages).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(engine)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.util.concurrent..", "java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.File.*|java\\.time\\.(Clock|Instant)|java\\.util\\.(ServiceLoader|Timer|Random)")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(engine)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    /** Standard output belongs to the protocol, which only the command that starts the server hands on. */
    @Test
    void theServerDoesNotPrint() {
        noClasses()
                .that()
                .resideInAPackage(packages("server"))
                .and()
                .doNotHaveSimpleName("ServerCommand")
                .should()
                .accessField(System.class, "out")
                .check(CLASSES);
    }

    private static void onlyIn(String layer, String... libraries) {
        noClasses()
                .that()
                .resideInAPackage(BASE + "..")
                .and()
                .resideOutsideOfPackage(packages(layer))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }

    private static String packages(String layer) {
        return BASE + "." + layer + "..";
    }

    /** The package right below the base; empty for what stands in the base itself. */
    private static String layer(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(BASE) ? "" : name.substring(BASE.length() + 1).split("\\.", 2)[0];
    }
}
