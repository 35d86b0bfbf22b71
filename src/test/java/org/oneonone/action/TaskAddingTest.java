package org.oneonone.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.Bodies.macro;
import static org.oneonone.action.Bodies.task;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class TaskAddingTest {
    private static final String START = "<ac:structured-macro ac:name=\"one-on-one-actions\">";
    private static final String END = "</ac:structured-macro>";

    @Test
    public void theTaskComesLastInTheListAndNotAByteElsewhereChanges() {
        String before = task(3, true, "a &amp; b&nbsp;") + task(9, false, "c<br/>");

        assertThat(add("<p>x</p>\r\n" + macro(before) + "<p>y</p>"))
                .contains("<p>x</p>\r\n" + macro(before + task(10, false, "do")) + "<p>y</p>");
    }

    @Test
    public void itsOwnerIsMentionedAndItsDayIsADateAsConfluenceReadsThem() {
        Optional<String> after =
                StorageTasks.withNew(macro(""), "do", Optional.of(RAVI), Optional.of(LocalDate.parse("2026-12-24")));

        assertThat(after)
                .contains(macro(task(
                        1,
                        false,
                        "do <ac:link><ri:user ri:userkey=\"key-ravi\"/></ac:link> <time datetime=\"2026-12-24\"/>")));
        assertThat(StorageTasks.read(after.orElseThrow()).orElseThrow())
                .containsExactly(
                        new PageTask(1, "do", Optional.of(RAVI), Optional.of(LocalDate.parse("2026-12-24")), false));
    }

    @Test
    public void aMacroWithoutAListWithoutABodyOrNoMacroAtAllGetsWhatIsMissing() {
        String list = "<ac:task-list>" + task(1, false, "do") + "</ac:task-list>";
        String body = "<ac:rich-text-body>" + list + "</ac:rich-text-body>";

        assertThat(add(START + "<ac:rich-text-body><ac:task-list/></ac:rich-text-body>" + END))
                .contains(START + body + END);
        assertThat(add(START + "<ac:rich-text-body><p>x</p></ac:rich-text-body>" + END))
                .contains(START + "<ac:rich-text-body><p>x</p>" + list + "</ac:rich-text-body>" + END);
        assertThat(add(START + "<ac:rich-text-body />" + END)).contains(START + body + END);
        assertThat(add(START + END)).contains(START + body + END);
        assertThat(add(START.replace(">", " />"))).contains(START + body + END);
        assertThat(add("<p>x</p>")).contains("<p>x</p>" + START.replace(">", " ac:schema-version=\"1\">") + body + END);
    }

    @Test
    public void tasksElsewhereOnThePageKeepTheirNumbersToThemselves() {
        String elsewhere = "<ac:task-list>" + task(40, false, "not ours") + "</ac:task-list>";
        String comment = "<!-- " + macro(task(1, false, "old")) + " -->";

        assertThat(add(elsewhere + comment + macro(task(2, false, "a")) + elsewhere.replace("40", "41")))
                .contains(elsewhere
                        + comment
                        + macro(task(2, false, "a") + task(42, false, "do"))
                        + elsewhere.replace("40", "41"));
    }

    @Test
    public void aListWithinATaskOrAnotherMacroIsNotTheList() {
        String nested = "a<ac:task-list>" + task(2, false, "b") + "</ac:task-list>";
        String panel = "<ac:structured-macro ac:name=\"panel\"><ac:rich-text-body><ac:task-list>" + task(5, false, "p")
                + "</ac:task-list></ac:rich-text-body></ac:structured-macro>";

        assertThat(add(macro(task(1, false, nested)))).contains(macro(task(1, false, nested) + task(3, false, "do")));
        assertThat(add(panel + macro(task(1, false, "a"))))
                .contains(panel + macro(task(1, false, "a") + task(6, false, "do")));
    }

    @Test
    public void aPageThatCannotBeUnderstoodIsLeftAlone() {
        for (String body : List.of(macro("") + "<p>", "</p>" + macro(""), START, macro("") + "&what;")) {
            assertThat(add(body)).as(body).isEmpty();
        }
    }

    private static Optional<String> add(String body) {
        return StorageTasks.withNew(body, "do", Optional.empty(), Optional.empty());
    }
}
