package org.oneonone.action;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class StorageTasksTest {
    private static final String MENTION = "<ac:link><ri:user ri:userkey=\"key-ravi\" /></ac:link>";

    /** Limits that JDK 24 lowered, each here at its lowest. */
    private static final List<String> STRICT =
            List.of("jdk.xml.entityExpansionLimit", "jdk.xml.entityReplacementLimit", "jdk.xml.totalEntitySizeLimit");

    @Test
    public void readsOwnerDueDateAndWords() {
        var tasks = read(task(
                7,
                false,
                "<span class=\"placeholder-inline-tasks\">Send " + MENTION
                        + "\n  the&nbsp;offer <time datetime=\"2026-12-01\" /></span>"));

        assertThat(tasks)
                .containsExactly(new PageTask(
                        7, "Send the offer", Optional.of(RAVI), Optional.of(LocalDate.parse("2026-12-01")), false));
    }

    @Test
    public void takesTheFirstMentionAndTheFirstDate() {
        var tasks = read(task(
                1,
                true,
                MENTION + "<ac:link><ri:user ri:userkey=\"key-maya\"/></ac:link> x "
                        + "<time datetime=\"2026-12-02\"/><time datetime=\"2026-12-01\"/>"));

        assertThat(tasks.get(0).owner()).contains(RAVI);
        assertThat(tasks.get(0).due()).contains(LocalDate.parse("2026-12-02"));
        assertThat(tasks.get(0).done()).isTrue();
    }

    @Test
    public void keepsTheWordsOfNestedTasksApart() {
        var inner = task(2, true, "inner " + MENTION);
        var tasks = read(task(1, false, "outer <ac:task-list>" + inner + "</ac:task-list> and more"));

        assertThat(tasks).extracting(PageTask::text).containsExactly("outer and more", "inner");
        assertThat(tasks).extracting(PageTask::owner).containsExactly(Optional.empty(), Optional.of(RAVI));
        assertThat(tasks).extracting(PageTask::done).containsExactly(false, true);
    }

    @Test
    public void leavesOutTheNameInsideAMentionButKeepsTheWordsOfOtherLinks() {
        var named = "<ac:link><ri:user ri:userkey=\"key-maya\"/><ac:plain-text-link-body><![CDATA[Maya]]>"
                + "</ac:plain-text-link-body></ac:link>";
        var page = "<ac:link><ri:page ri:content-title=\"T\"/><ac:plain-text-link-body><![CDATA[the <plan>]]>"
                + "</ac:plain-text-link-body></ac:link>";

        var tasks = read(task(1, false, named + " reads " + page));

        assertThat(tasks.get(0).text()).isEqualTo("reads the <plan>");
        assertThat(tasks.get(0).owner()).contains(MAYA);
    }

    @Test
    public void aPersonInAMacrosParameterIsNoMention() {
        var macro = "<ac:structured-macro ac:name=\"profile\"><ac:parameter ac:name=\"user\">"
                + "<ri:user ri:userkey=\"key-maya\"/></ac:parameter></ac:structured-macro>";

        assertThat(read(task(1, false, macro + MENTION)).get(0).owner()).contains(RAVI);
    }

    @Test
    public void looksOnlyInsideOurMacro() {
        var storage = "<ac:task-list>" + task(1, false, "outside") + "</ac:task-list>" + macro(task(2, false, "inside"))
                + "<ac:task-list>" + task(3, false, "after") + "</ac:task-list>";

        assertThat(StorageTasks.read(storage).orElseThrow())
                .extracting(PageTask::text)
                .containsExactly("inside");
    }

    @Test
    public void findsOurMacroInLayoutsAndOtherMacros() {
        var storage = "<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell>"
                + "<ac:structured-macro ac:name=\"expand\"><ac:rich-text-body>" + macro(task(1, false, "deep"))
                + "</ac:rich-text-body></ac:structured-macro></ac:layout-cell></ac:layout-section></ac:layout>";

        assertThat(StorageTasks.read(storage).orElseThrow()).hasSize(1);
    }

    @Test
    public void tasksShownAsCodeAreNoTasks() {
        var code = "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA["
                + macro(task(1, false, "x")).replace("]]>", "")
                + "]]></ac:plain-text-body></ac:structured-macro><!-- " + task(2, false, "y") + " -->";

        assertThat(read(code + task(3, false, "real")))
                .extracting(PageTask::taskId)
                .containsExactly(3L);
    }

    @Test
    public void givesTasksWithoutAUsableNumberOneFromTheirPlace() {
        var none = "<ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>a</ac:task-body></ac:task>";
        var odd = "<ac:task><ac:task-id>x</ac:task-id><ac:task-body>b</ac:task-body></ac:task>";

        var tasks = read(none + odd + task(4, false, "c") + task(4, false, "d"));

        assertThat(tasks).extracting(PageTask::taskId).containsExactly(-1L, -2L, 4L, -4L);
    }

    @Test
    public void anEmptyOrAbsurdTaskIsStillATask() {
        assertThat(read("<ac:task/>")).containsExactly(new PageTask(-1, "", Optional.empty(), Optional.empty(), false));
        assertThat(read(task(1, false, "<time datetime=\"soon\"/><ac:link><ri:user/></ac:link>")))
                .containsExactly(new PageTask(1, "", Optional.empty(), Optional.empty(), false));
    }

    @Test
    public void aBodyThatIsNotWellFormedSaysNothing() {
        assertThat(StorageTasks.read(macro(task(1, false, "<b>x")))).isEmpty();
        assertThat(StorageTasks.read("&unknown;")).isEmpty();
        assertThat(StorageTasks.read("</r>")).isEmpty();
        assertThat(StorageTasks.read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;"))
                .isEmpty();
    }

    @Test
    public void aMentionByAKeyThatNobodyCanHaveIsNone() {
        var impossible = "<ac:link><ri:user ri:userkey=\"" + "k".repeat(256) + "\"/></ac:link>";

        assertThat(read(task(1, false, impossible)).get(0).owner()).isEmpty();
        assertThat(read(task(1, false, impossible + MENTION)).get(0).owner()).contains(RAVI);
    }

    @Test
    public void countsNoNamedCharacters() {
        var spaces = "&nbsp;".repeat(5_000);

        assertThat(read(task(1, false, "few" + spaces))).hasSize(1);
        assertThat(read(task(1, false, "many" + spaces.repeat(24)))).hasSize(1);
    }

    @Test
    public void countsNoNamedCharactersWhereJavaCountsThemMoreStrictly() {
        var before = STRICT.stream().collect(toMap(name -> name, name -> System.getProperty(name, "")));
        STRICT.forEach(name -> System.setProperty(name, "2500"));
        try {
            assertThat(read(task(1, false, "few" + "&nbsp;".repeat(5_000)))).hasSize(1);
        } finally {
            before.forEach((name, value) -> restore(name, value));
        }
    }

    private static void restore(String property, String value) {
        if (value.isEmpty()) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    @Test
    public void aPageWithoutTasksHasNone() {
        assertThat(StorageTasks.read("")).contains(List.of());
        assertThat(StorageTasks.read("<p>Gr&uuml;&szlig;e &rarr; &hellip;</p>")).contains(List.of());
    }

    private static List<PageTask> read(String inMacro) {
        return StorageTasks.read(macro(inMacro)).orElseThrow();
    }

    private static String task(long id, boolean done, String body) {
        return Bodies.task(id, done, body);
    }

    private static String macro(String tasks) {
        return Bodies.macro(tasks);
    }
}
