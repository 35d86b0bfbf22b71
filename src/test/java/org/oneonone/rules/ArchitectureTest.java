package org.oneonone.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.Set;
import org.junit.Test;

/** Which way the arrows point, seen in the byte code. */
public class ArchitectureTest {
    private static final JavaClasses PLUGIN =
            new ClassFileImporter().importPath(Path.of("target/classes/org/oneonone"));
    private static final String BASE = "org.oneonone.";
    private static final Set<String> OPEN_TO_ROOTS =
            Set.of("java.", "javax.xml.", "org.slf4j.", "org.springframework.stereotype.");

    private static final DescribedPredicate<JavaClass> FEATURE_ROOT = describe(
            "in a feature root",
            type -> folders(type).length == 1 && !folders(type)[0].equals("web") && !folders(type)[0].isEmpty());

    private static final DescribedPredicate<JavaClass> OPEN = describe(
            "the JDK, SLF4J, @Component or another feature root",
            type -> OPEN_TO_ROOTS.stream().anyMatch(type.getName()::startsWith)
                    || type.isPrimitive()
                    || type.isArray()
                    || FEATURE_ROOT.test(type));

    private static final ArchRule ROOTS_KNOW_NO_PLATFORM =
            classes().that(FEATURE_ROOT).should().onlyDependOnClassesThat(OPEN);

    private static final ArchRule NO_RINGS =
            slices().matching("org.oneonone.(**)").should().beFreeOfCycles();

    private static final ArchRule LAYERS_ARE_PRIVATE = classes().should(stayOutOfOtherFeaturesLayers());

    private static final ArchRule NO_GUESTS =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.oneonone.sandbox..", "org.junit..");

    private static final ArchRule DATABASE_STOPS_AT_THE_STORE = noClasses()
            .that()
            .resideOutsideOfPackage("..ao..")
            .and(describe("are not HostServices", type -> !type.getSimpleName().equals("HostServices")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects..");

    private static final ArchRule ONE_DOOR_TO_JIRA = noClasses()
            .that()
            .resideOutsideOfPackage("org.oneonone.jira.applinks..")
            .and(describe("are not HostServices", type -> !type.getSimpleName().equals("HostServices")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.atlassian.applinks..", "com.atlassian.sal.api.net..");

    private static final ArchRule SINGLETONS_HOLD_NO_STATE = fields().that()
            .areDeclaredInClassesThat(describe(
                    "live as long as the plugin",
                    type -> type.isAnnotatedWith("org.springframework.stereotype.Component")
                            || type.isAnnotatedWith("jakarta.ws.rs.Path")
                            || type.isAnnotatedWith("jakarta.ws.rs.ext.Provider")
                            || type.isAssignableTo("com.atlassian.confluence.macro.Macro")))
            .should()
            .beFinal();

    @Test
    public void featureRootsKnowNoPlatform() {
        ROOTS_KNOW_NO_PLATFORM.check(PLUGIN);
        failsOn(
                ROOTS_KNOW_NO_PLATFORM,
                "org.oneonone.series.A|class A { com.atlassian.confluence.pages.PageManager pages; }");
        failsOn(ROOTS_KNOW_NO_PLATFORM, "org.oneonone.series.A|class A { jakarta.ws.rs.core.Response answer; }");
    }

    @Test
    public void packagesFormNoRing() {
        NO_RINGS.check(PLUGIN);
        failsOn(
                NO_RINGS,
                "org.oneonone.series.A|public class A { org.oneonone.meeting.B b; }",
                "org.oneonone.meeting.B|public class B { org.oneonone.series.A a; }");
    }

    @Test
    public void noFeatureReachesIntoALayerOfAnother() {
        LAYERS_ARE_PRIVATE.check(PLUGIN);
        failsOn(
                LAYERS_ARE_PRIVATE,
                "org.oneonone.meeting.rest.A|public class A { org.oneonone.series.ao.B b; }",
                "org.oneonone.series.ao.B|public class B { }");
    }

    @Test
    public void thePluginNamesNoGuest() {
        NO_GUESTS.check(PLUGIN);
        failsOn(NO_GUESTS, "org.oneonone.series.A|class A { org.oneonone.sandbox.SandboxSettings settings; }");
    }

    @Test
    public void theDatabaseStopsAtTheStore() {
        DATABASE_STOPS_AT_THE_STORE.check(PLUGIN);
        failsOn(DATABASE_STOPS_AT_THE_STORE, "org.oneonone.series.rest.A|class A { net.java.ao.Query query; }");
    }

    @Test
    public void onlyTheApplicationLinkAdapterTalksToJira() {
        ONE_DOOR_TO_JIRA.check(PLUGIN);
        failsOn(
                ONE_DOOR_TO_JIRA,
                "org.oneonone.jira.job.A|class A { com.atlassian.applinks.api.ApplicationLink link; }");
    }

    @Test
    public void singletonsHoldNoState() {
        SINGLETONS_HOLD_NO_STATE.check(PLUGIN);
        failsOn(
                SINGLETONS_HOLD_NO_STATE,
                "org.oneonone.series.A|@org.springframework.stereotype.Component class A { int calls; }");
    }

    private static void failsOn(ArchRule rule, String... sources) {
        JavaClasses bad = BadExample.of(sources);

        assertThatThrownBy(() -> rule.check(bad)).isInstanceOf(AssertionError.class);
    }

    private static String[] folders(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(BASE) ? name.substring(BASE.length()).split("\\.") : new String[0];
    }

    private static ArchCondition<JavaClass> stayOutOfOtherFeaturesLayers() {
        return new ArchCondition<>("stay out of other features' layers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> reachesIn(folders(type), folders(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean reachesIn(String[] from, String[] to) {
        return to.length > 1 && (from.length == 0 || !from[0].equals(to[0]));
    }
}
