package org.oneonone.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.Bodies.macro;
import static org.oneonone.action.Bodies.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Each row is a task's body before and after; what lies around the task stays as it is, byte for byte. */
@RunWith(Parameterized.class)
public class TaskDueTest {
    private static final String NEW = "<time datetime=\"2026-12-24\"/>";
    private static final String OLD = "<time datetime=\"2026-12-10\"/>";
    private static final Optional<LocalDate> CHRISTMAS = Optional.of(LocalDate.parse("2026-12-24"));
    private static final String NESTED = "<ac:task-list>" + task(2, false, "inner " + OLD) + "</ac:task-list>";

    @Parameterized.Parameter
    public String what;

    @Parameterized.Parameter(1)
    public Optional<LocalDate> due;

    @Parameterized.Parameter(2)
    public String before;

    @Parameterized.Parameter(3)
    public String after;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> rows() {
        return List.of(
                set("another date", "a " + OLD + " b", "a " + NEW + " b"),
                set("the same date", "a " + NEW, "a " + NEW),
                set(
                        "single quotes",
                        "a <time class='x' datetime='2026-12-10' />",
                        "a <time class='x' datetime='2026-12-24' />"),
                set("a time of day", "<time datetime=\"2026-12-10T10:00\"/>", NEW),
                set(
                        "words in the date",
                        "a <time datetime=\"2026-12-10\">10 Dec</time>",
                        "a <time datetime=\"2026-12-24\"></time>"),
                set("the first of two dates", "a " + OLD + OLD, "a " + NEW + OLD),
                set(
                        "a date that cannot be read",
                        "a <time datetime=\"soon\"/> " + OLD,
                        "a <time datetime=\"soon\"/> " + NEW),
                set("no date", "a", "a " + NEW),
                set("no date behind a blank", "a ", "a " + NEW),
                set("no date, in a paragraph", "<p>a <b>c</b></p>", "<p>a <b>c</b> " + NEW + "</p>"),
                set(
                        "no date, behind a person",
                        "a<ac:link><ri:user ri:userkey=\"k\"/></ac:link>",
                        "a<ac:link><ri:user ri:userkey=\"k\"/></ac:link> " + NEW),
                set("nothing at all", "", NEW),
                set(
                        "entities around",
                        "&nbsp;&uuml;&amp; " + OLD + " &ndash;&lt;",
                        "&nbsp;&uuml;&amp; " + NEW + " &ndash;&lt;"),
                set("a date in CDATA", "<![CDATA[" + OLD + "]]> a", "<![CDATA[" + OLD + "]]> a " + NEW),
                set("a date in a comment", "<!-- " + OLD + " --> " + OLD, "<!-- " + OLD + " --> " + NEW),
                set(
                        "a misleading attribute",
                        "<a title=\"x datetime='2026-12-10' >\">l</a>" + OLD,
                        "<a title=\"x datetime='2026-12-10' >\">l</a>" + NEW),
                set("a date in a nested task", "outer" + NESTED, "outer " + NEW + NESTED),
                set("dates in both", "outer " + OLD + NESTED, "outer " + NEW + NESTED),
                set("a date behind a nested task", "outer" + NESTED + OLD, "outer" + NESTED + NEW),
                set("an emoji", "😀 日本", "😀 日本 " + NEW),
                gone("a date", "a " + OLD + " b", "a  b"),
                gone("words in the date", "a <time datetime=\"2026-12-10\">10 Dec</time>", "a "),
                gone("no date", "a", "a"),
                gone("the first of two dates", "a " + OLD + NEW, "a " + NEW),
                gone("a date in a nested task alone", "outer" + NESTED, "outer" + NESTED),
                gone("dates in both", "outer " + OLD + NESTED, "outer " + NESTED));
    }

    @Test
    public void changesTheFirstDateOfOneTaskAndNothingElse() {
        assertThat(StorageTasks.withDue(page(before), 1, due)).contains(page(after));
    }

    private static String page(String body) {
        return "<p>&rarr; " + OLD + "</p>"
                + macro(task(7, true, "before " + OLD) + task(1, false, body) + task(9, false, "b " + OLD)) + OLD;
    }

    private static Object[] set(String what, String before, String after) {
        return new Object[] {"set: " + what, CHRISTMAS, before, after};
    }

    private static Object[] gone(String what, String before, String after) {
        return new Object[] {"taken away: " + what, Optional.empty(), before, after};
    }
}
