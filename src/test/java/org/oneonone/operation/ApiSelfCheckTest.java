package org.oneonone.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;
import org.oneonone.operation.ApiSelfCheck.Finding;
import org.oneonone.operation.ApiSelfCheck.Problem;
import org.oneonone.operation.ApiSelfCheck.Result;
import org.oneonone.sandbox.build.LinkedMembers;

public class ApiSelfCheckTest {
    private static final String HERE = "org/oneonone/operation/ApiSelfCheckTest$";

    @Test
    public void findsTypesAndMembersThatAreThere() {
        assertThat(findings(
                        "type java/lang/String",
                        "class java/lang/String#length ()I",
                        "class java/lang/String#<init> (Ljava/lang/String;)V",
                        "static class java/lang/String#valueOf (I)Ljava/lang/String;",
                        "interface java/util/List#size ()I",
                        "static interface java/util/List#of ()Ljava/util/List;",
                        "static field java/lang/System#out Ljava/io/PrintStream;",
                        "field " + HERE + "Child#inherited I"))
                .isEmpty();
    }

    @Test
    public void findsInheritedMembers() {
        assertThat(findings(
                        "class java/util/ArrayList#stream ()Ljava/util/stream/Stream;",
                        "interface java/util/List#iterator ()Ljava/util/Iterator;",
                        "interface java/util/List#hashCode ()I",
                        "interface java/util/List#toString ()Ljava/lang/String;",
                        "class " + HERE + "Child#call ()V"))
                .isEmpty();
    }

    @Test
    public void namesATypeThatIsMissing() {
        assertThat(findings("type com/atlassian/Nowhere", "interface com/atlassian/Nowhere#call ()V"))
                .containsExactly(
                        new Finding("com.atlassian.Nowhere", Problem.NO_TYPE),
                        new Finding("com.atlassian.Nowhere#call ()V", Problem.NO_TYPE));
    }

    @Test
    public void namesATypeOfAnotherKind() {
        assertThat(findings("class java/util/List#size ()I", "interface java/lang/String#length ()I"))
                .extracting(Finding::problem)
                .containsExactly(Problem.OTHER_KIND, Problem.OTHER_KIND);
    }

    @Test
    public void namesAMemberThatIsMissingOrHasOtherTypes() {
        assertThat(findings(
                        "class java/lang/String#size ()I",
                        "class java/lang/String#length ()J",
                        "class java/lang/String#<init> (Ljava/util/List;)V",
                        "static field java/lang/System#out Ljava/lang/String;",
                        "field " + HERE + "Child#hidden I"))
                .extracting(Finding::problem)
                .containsOnly(Problem.NO_MEMBER)
                .hasSize(5);
    }

    @Test
    public void namesAMemberThatBelongsToTheTypeOrToItsInstances() {
        assertThat(findings(
                        "static class java/lang/String#length ()I",
                        "class java/lang/String#valueOf (I)Ljava/lang/String;"))
                .extracting(Finding::problem)
                .containsExactly(Problem.OTHER_BINDING, Problem.OTHER_BINDING);
    }

    @Test
    public void everythingThatThePluginLinksToIsThereInTheSandbox() throws IOException {
        List<String> lines = LinkedMembers.of(Path.of("target/classes/org/oneonone"));

        Result result = ApiSelfCheck.run(lines, ApiSelfCheckTest.class.getClassLoader());

        assertThat(result.checked()).isGreaterThan(100);
        assertThat(result.findings()).isEmpty();
    }

    /** If one of these moved, everything would link and the host would just never call us. */
    @Test
    public void whatTheHostReadsOrCallsByItselfIsOnTheListToo() throws IOException {
        assertThat(LinkedMembers.of(Path.of("target/classes/org/oneonone")))
                .contains(
                        "type com/atlassian/event/api/EventListener",
                        "static field com/atlassian/struts/httpmethod/HttpMethod#GET"
                                + " Lcom/atlassian/struts/httpmethod/HttpMethod;",
                        "class com/atlassian/confluence/spaces/actions/AbstractSpaceAction#getSpace"
                                + " ()Lcom/atlassian/confluence/spaces/Space;",
                        "interface com/atlassian/scheduler/JobRunner#runJob"
                                + " (Lcom/atlassian/scheduler/JobRunnerRequest;)Lcom/atlassian/scheduler/JobRunnerResponse;")
                .noneMatch(line -> line.contains("org/oneonone#") || line.contains("spring/scanner"));
        assertThat(LinkedMembers.named(Files.readString(Path.of("atlassian-plugin.xml"))))
                .contains("type com/atlassian/confluence/plugin/descriptor/web/conditions/SpacePermissionCondition");
    }

    private static List<Finding> findings(String... lines) {
        Result result = ApiSelfCheck.run(List.of(lines), ApiSelfCheckTest.class.getClassLoader());
        assertThat(result.checked()).isEqualTo(lines.length);
        return result.findings();
    }

    /** Something to inherit from. */
    @SuppressWarnings("unused")
    private static class Parent {
        protected int inherited;

        private int hidden;

        protected void call() {}
    }

    /** Something that inherits. */
    private static final class Child extends Parent {}
}
