package org.oneonone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.oneonone.sandbox.build.LinkedMembers;

/** The declarations of the host API: nothing superfluous, nothing incomplete that we implement, each with evidence. */
public class DeclarationTest {
    private static final Path DECLARATIONS = Path.of("target/classes/com/atlassian");
    private static final Path PLUGIN = Path.of("target/classes/org/oneonone");

    private static final Rule EVIDENCE = files -> files.stream()
            .filter(file -> !file.text().matches("(?s).*Declaration: (complete|partial)\\.\\s[*\\s]*Evidence: \\S.*"))
            .map(SourceFile::path)
            .toList();

    private static final Rule NOT_INLINED = files -> files.stream()
            .flatMap(file -> file.matches("static final (String|int|long|boolean) \\w+ = (\"|\\d|true|false)").stream())
            .toList();

    @Test
    public void nothingIsDeclaredThatThePluginDoesNotUse() throws IOException {
        Set<String> unused = Declarations.unused(DECLARATIONS, PLUGIN, LinkedMembers.of(PLUGIN));

        assertThat(unused)
                .as("declared in src/atlassian though nothing uses it; delete it")
                .isEmpty();
    }

    @Test
    public void aDeclarationWithoutAUserIsFound() throws IOException {
        Path declarations = BadExample.compile("com.atlassian.Lonely|public interface Lonely { void call(); }");
        Path plugin = BadExample.compile("org.oneonone.series.A|class A { }");

        assertThat(Declarations.unused(declarations, plugin, LinkedMembers.of(plugin)))
                .containsExactly("com/atlassian/Lonely");
    }

    @Test
    public void aMemberThatIsOnlyDeclaredIsFound() throws IOException {
        Path declarations = BadExample.compile(
                "com.atlassian.event.api.EventPublisher|public interface EventPublisher { void publish(Object o); void odd(); }");
        Path plugin = BadExample.compile("org.oneonone.series.A|class A { "
                + "void a(com.atlassian.event.api.EventPublisher events) { events.publish(this); } }");

        assertThat(Declarations.unused(declarations, plugin, LinkedMembers.of(plugin)))
                .containsExactly("com/atlassian/event/api/EventPublisher#odd ()V");
    }

    @Test
    public void whatWeImplementIsDeclaredCompletely() throws IOException {
        List<String> partial = partial(Declarations.implemented(DECLARATIONS, PLUGIN));
        Path bad = BadExample.compile(
                "org.oneonone.series.A|class A implements com.atlassian.confluence.core.SaveContext { }");

        assertThat(Declarations.implemented(DECLARATIONS, PLUGIN)).isNotEmpty();
        assertThat(partial)
                .as("implemented though its declaration is incomplete")
                .isEmpty();
        assertThat(partial(Declarations.implemented(DECLARATIONS, bad)))
                .containsExactly("com/atlassian/confluence/core/SaveContext");
    }

    @Test
    public void everyDeclarationNamesItsEvidenceAndInlinesNothing() {
        List<SourceFile> declarations = SourceFile.below("src/atlassian/java", ".java");

        EVIDENCE.holdsFor(declarations, "say complete or partial, and the evidence mark");
        EVIDENCE.failsOn(SourceFile.example("A.java", "/** A sentence. */ interface A {}"));
        NOT_INLINED.holdsFor(declarations, "initialise the constant through a call");
        NOT_INLINED.failsOn(SourceFile.example("A.java", "static final String A = \"a\";"));
    }

    private static List<String> partial(Set<String> interfaces) {
        return interfaces.stream()
                .filter(name -> SourceFile.read(Path.of("src/atlassian/java", name.replaceAll("\\$.*", "") + ".java"))
                        .text()
                        .contains("Declaration: partial"))
                .toList();
    }
}
