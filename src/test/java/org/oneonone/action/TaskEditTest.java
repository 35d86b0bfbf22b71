package org.oneonone.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.Bodies.macro;
import static org.oneonone.action.Bodies.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

public class TaskEditTest {
    /** Pieces in which a careless editor gets lost. */
    private static final List<String> HOSTILE = List.of(
            "plain",
            "<![CDATA[ </ac:task-status><ac:task><ac:task-id>9</ac:task-id> ]]>",
            "<!-- <ac:task><ac:task-status>complete</ac:task-status></ac:task> -->",
            "<a href=\"x\" title=\"a > b\">link</a>",
            "<ac:tasks-like>no task</ac:tasks-like>",
            "<p class='<ac:task>' />".replace("<ac:task>", "&lt;ac:task&gt;"),
            "&nbsp;&ndash;&uuml;\t\r\n",
            "<?pi <ac:task> ?>",
            "😀 日本",
            "<ac:link><ri:user ri:userkey=\"key-maya\"/></ac:link>",
            "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[<ac:task-status>]]>"
                    + "</ac:plain-text-body></ac:structured-macro>");

    @Test
    public void changesTheStatusOfOneTaskAndNothingElse() {
        var storage = "<p>before</p>" + macro(task(1, false, "a") + task(2, false, "b")) + "<p>after &rarr;</p>";

        assertThat(StorageTasks.withStatus(storage, 2, true))
                .contains("<p>before</p>" + macro(task(1, false, "a") + task(2, true, "b")) + "<p>after &rarr;</p>");
    }

    @Test
    public void tickingWhatIsTickedChangesNothing() {
        var storage = macro(task(1, true, "a"));

        assertThat(StorageTasks.withStatus(storage, 1, true)).contains(storage);
    }

    @Test
    public void ticksTheOuterTaskAroundANestedOneAndTheOtherWayRound() {
        var nested = macro(task(1, false, "outer <ac:task-list>" + task(2, false, "inner") + "</ac:task-list>"));

        assertThat(StorageTasks.withStatus(nested, 2, true))
                .contains(macro(task(1, false, "outer <ac:task-list>" + task(2, true, "inner") + "</ac:task-list>")));
        assertThat(StorageTasks.withStatus(nested, 1, true))
                .contains(macro(task(1, true, "outer <ac:task-list>" + task(2, false, "inner") + "</ac:task-list>")));
    }

    @Test
    public void findsAStatusThatComesAfterANestedTask() {
        var odd = macro("<ac:task><ac:task-body>o<ac:task-list>" + task(2, false, "i")
                + "</ac:task-list></ac:task-body><ac:task-status>incomplete</ac:task-status></ac:task>");

        var ticked = StorageTasks.withStatus(odd, -1, true).orElseThrow();

        assertThat(ticked)
                .endsWith("<ac:task-status>complete</ac:task-status></ac:task></ac:task-list></ac:rich-text-body>"
                        + "</ac:structured-macro>");
    }

    @Test
    public void givesAStatusToATaskThatHasNone() {
        var bare = macro("<ac:task><ac:task-body>a</ac:task-body></ac:task>");
        var hollow = macro("<ac:task ><ac:task-status/><ac:task-body>a</ac:task-body></ac:task>");

        assertThat(StorageTasks.withStatus(bare, -1, true))
                .contains(macro("<ac:task><ac:task-status>complete</ac:task-status><ac:task-body>a</ac:task-body>"
                        + "</ac:task>"));
        assertThat(StorageTasks.withStatus(hollow, -1, true))
                .contains(macro("<ac:task ><ac:task-status>complete</ac:task-status><ac:task-body>a</ac:task-body>"
                        + "</ac:task>"));
    }

    @Test
    public void anUnknownTaskOrAnUnreadablePageIsLeftAlone() {
        assertThat(StorageTasks.withStatus(macro(task(1, false, "a")), 2, true)).isEmpty();
        assertThat(StorageTasks.withStatus("<ac:task-list>" + task(1, false, "a") + "</ac:task-list>", 1, true))
                .isEmpty();
        assertThat(StorageTasks.withStatus(macro(task(1, false, "<b>")), 1, true))
                .isEmpty();
        assertThat(StorageTasks.withStatus("", 1, true)).isEmpty();
    }

    @Test
    public void tickingAndUntickingGivesBackEveryByte() {
        for (var seed = 0; seed < 60; seed++) {
            var storage = randomPage(new Random(seed));
            for (var before : StorageTasks.read(storage).orElseThrow()) {
                var ticked = StorageTasks.withStatus(storage, before.taskId(), !before.done())
                        .orElseThrow();
                var back = StorageTasks.withStatus(ticked, before.taskId(), before.done())
                        .orElseThrow();

                assertThat(back).as("seed %s", seed).isEqualTo(storage);
                assertThat(changed(storage, ticked)).as("seed %s", seed).isSubsetOf("", "in");
            }
        }
    }

    @Test
    public void datingATaskTwiceGivesBackEveryByte() {
        var one = Optional.of(LocalDate.parse("2026-12-24"));
        var other = Optional.of(LocalDate.parse("2027-01-01"));
        for (var seed = 0; seed < 60; seed++) {
            var storage = randomPage(new Random(seed));
            for (var task : StorageTasks.read(storage).orElseThrow()) {
                var dated = StorageTasks.withDue(storage, task.taskId(), one).orElseThrow();
                var again = StorageTasks.withDue(dated, task.taskId(), other).orElseThrow();

                assertThat(changed(storage, dated)).as("seed %s", seed).first().isEqualTo("");
                assertThat(StorageTasks.withDue(again, task.taskId(), one))
                        .as("seed %s", seed)
                        .contains(dated);
            }
        }
    }

    @Test
    public void brokenPagesNeverThrow() {
        var due = Optional.of(LocalDate.parse("2026-12-24"));
        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var page = randomPage(random);
            var from = random.nextInt(page.length());
            var to = Math.min(page.length(), from + random.nextInt(30));
            var broken = page.substring(0, from) + page.substring(to);

            StorageTasks.read(broken);
            for (var id = -3; id < 5; id++) {
                StorageTasks.withStatus(broken, id, true);
                TaskEdit.setStatus(broken, id, true);
                StorageTasks.withDue(broken, id, due);
                TaskEdit.setDue(broken, id, due);
            }
        }
    }

    private static String randomPage(Random random) {
        var tasks = new StringBuilder();
        for (var id = 1; id <= 1 + random.nextInt(4); id++) {
            tasks.append(task(id, random.nextBoolean(), piece(random) + nested(random, 10L * id) + piece(random)));
        }
        return piece(random) + macro(tasks.toString()) + piece(random);
    }

    private static String nested(Random random, long id) {
        return random.nextInt(3) > 0
                ? ""
                : "<ac:task-list>" + task(id, random.nextBoolean(), piece(random)) + "</ac:task-list>";
    }

    private static String piece(Random random) {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    /** What was added or taken away between the parts that both have. */
    private static List<String> changed(String one, String other) {
        var start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        var end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        var differences = new ArrayList<String>();
        differences.add(one.substring(start, one.length() - end));
        differences.add(other.substring(start, other.length() - end));
        return differences;
    }
}
