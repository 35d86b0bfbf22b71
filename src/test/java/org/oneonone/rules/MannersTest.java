package org.oneonone.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** How the plugin's Java is written: given time, one place for host services, guards first, a sentence per type. */
public class MannersTest {
    private static final Rule GIVEN_TIME = files -> files.stream()
            .filter(file -> !file.text().contains("Clock systemClock()"))
            .flatMap(file -> file
                    .matches(
                            "new Date\\(\\)|currentTimeMillis|nanoTime\\(|Clock\\.system|SimpleDateFormat"
                                    + "|\\b(Instant|LocalDate|LocalDateTime|LocalTime|ZonedDateTime|OffsetDateTime|Year)\\.now\\(\\)")
                    .stream())
            .toList();

    private static final Rule ONE_PLACE_FOR_HOST_SERVICES = files -> files.stream()
            .filter(file -> !file.path().equals(SourceFile.MAIN + "HostServices.java"))
            .flatMap(file -> file.matches("@(Component|Confluence)Import\\b|importOsgiService").stream())
            .toList();

    private static final Rule ALPHABETICAL = files -> files.stream()
            .filter(file -> {
                List<String> types = JavaShape.of(file).fields().stream()
                        .map(JavaShape.Field::type)
                        .toList();
                return types.isEmpty() || !types.equals(types.stream().sorted().toList());
            })
            .map(SourceFile::path)
            .toList();

    private static final Rule A_SENTENCE_PER_TYPE = files -> files.stream()
            .flatMap(file -> JavaShape.of(file).undocumented().stream().map(type -> file.path() + " " + type))
            .toList();

    private static final Rule GUARD_FIRST = files -> files.stream()
            .flatMap(file -> JavaShape.of(file).methods().stream()
                    .filter(method -> isDoor(file, method) && !method.first().matches("(?s).*\\baccess\\.\\w+.*"))
                    .map(method -> file.path() + " " + method.name() + " begins with " + method.first()))
            .toList();

    private static final Rule OWN_PAGES_ONLY = files -> files.stream()
            .filter(file -> file.path().endsWith("Resource.java")
                    && !file.matches("@Path\\(\"/").isEmpty())
            .filter(file -> file.matches("@OriginFilter\\.OwnPagesOnly").isEmpty())
            .map(SourceFile::path)
            .toList();

    private static final Rule NO_LOST_CAUSES =
            files -> files.stream()
                    .flatMap(file -> file
                            .matches(
                                    "entity\\(.*getMessage|printStackTrace|catch \\([^)]*\\) *\\{ *\\}|System\\.(out|err)")
                            .stream())
                    .toList();

    private static final Rule NO_LOOSE_ENDS = files -> files.stream()
            .flatMap(file ->
                    file.matches("\\b(TODO|FIXME|XXX)\\b|@author|@version|//~-|UnsupportedOperationException").stream())
            .toList();

    private static final Rule KEY_SPELLED_ONCE = files -> files.stream()
            .filter(file -> !file.path().endsWith("ui/meeting/wizard.js"))
            .flatMap(file -> file.matches("org\\.oneonone\\.one-on-one").stream())
            .toList();

    @Test
    public void timeIsAlwaysGiven() {
        GIVEN_TIME.holdsFor(SourceFile.main(), "take the Clock as a constructor argument");
        GIVEN_TIME.failsOn(SourceFile.example("series/A.java", "Instant now = Instant.now();"));
        GIVEN_TIME.failsOn(SourceFile.example("series/A.java", "Clock clock = Clock.systemUTC();"));
    }

    @Test
    public void hostServicesAreImportedInOnePlace() {
        ONE_PLACE_FOR_HOST_SERVICES.holdsFor(SourceFile.main(), "list it in HostServices");
        ONE_PLACE_FOR_HOST_SERVICES.failsOn(
                SourceFile.example("web/A.java", "A(@ComponentImport PageManager pages) {}"));
        ALPHABETICAL.holdsFor(
                List.of(SourceFile.read(Path.of(SourceFile.MAIN + "HostServices.java"))), "sort the fields by type");
        ALPHABETICAL.failsOn(SourceFile.example("HostServices.java", "class HostServices { B b; A a; }"));
    }

    @Test
    public void everyTypeHasASentence() {
        A_SENTENCE_PER_TYPE.holdsFor(SourceFile.main(), "say what the type is for");
        A_SENTENCE_PER_TYPE.failsOn(SourceFile.example("series/A.java", "class A { /** x */ class B { } }"));
    }

    @Test
    public void everyDoorBeginsWithThePermissionQuestion() {
        GUARD_FIRST.holdsFor(SourceFile.main(), "begin with a question to web.Access");
        GUARD_FIRST.failsOn(SourceFile.example("series/rest/AResource.java", "class A { @GET int a() { return 1; } }"));
        GUARD_FIRST.failsOn(
                SourceFile.example("series/macro/AMacro.java", "class A { public String execute() { return b(); } }"));
    }

    @Test
    public void everyResourceIsClosedToPagesOfOtherSites() {
        OWN_PAGES_ONLY.holdsFor(SourceFile.main(), "put @OriginFilter.OwnPagesOnly on the resource");
        OWN_PAGES_ONLY.failsOn(SourceFile.example("series/rest/AResource.java", "@Path(\"/a\") class AResource {}"));
    }

    @Test
    public void noCauseIsLostAndNothingIsLeftLoose() {
        NO_LOST_CAUSES.holdsFor(SourceFile.main(), "keep the cause and log it");
        NO_LOST_CAUSES.failsOn(SourceFile.example("series/A.java", "} catch (Exception e) { }"));
        NO_LOOSE_ENDS.holdsFor(SourceFile.main(), "finish it or leave it out");
        NO_LOOSE_ENDS.failsOn(SourceFile.example("series/A.java", "// TODO later"));
    }

    @Test
    public void thePluginKeyIsSpelledOnlyInTheWizardsScript() {
        List<SourceFile> shipped = Stream.of("src/main", "templates")
                .flatMap(folder ->
                        SourceFile.below(folder, ".java", ".xml", ".vm", ".soy", ".js", ".css", ".properties").stream())
                .toList();
        KEY_SPELLED_ONCE.holdsFor(shipped, "use a web-resource context or ${plugin.key} in the descriptor");
        KEY_SPELLED_ONCE.failsOn(SourceFile.example("series/A.java", "\"org.oneonone.one-on-one:series\""));
    }

    private static boolean isDoor(SourceFile file, JavaShape.Method method) {
        boolean macro = file.isIn("macro")
                && file.name().endsWith("Macro")
                && method.name().equals("execute");
        boolean resource = method.isAnnotated("GET", "POST", "PUT", "DELETE", "PATCH");
        boolean screen = file.isIn("web")
                && file.name().endsWith("Action")
                && (method.name().equals("isPermitted") || method.name().equals("doDefault"));
        return macro || resource || screen;
    }
}
