package org.oneonone.sandbox.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.event.events.content.page.PageEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.event.api.EventListener;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.oneonone.sandbox.wiki.content.PageConflict;
import org.oneonone.testing.RealActiveObjects.Engine;

@RunWith(Parameterized.class)
public class PageLifeTest {
    @Parameters(name = "{0}")
    public static Object[] engines() {
        return Engine.values();
    }

    @Rule
    public final SmallWiki wiki;

    public PageLifeTest(Engine engine) {
        this.wiki = new SmallWiki(engine);
    }

    private final Heard heard = new Heard();

    @Before
    public void listen() {
        wiki.as("maya").events().register(heard);
    }

    @Test
    public void aListenerThatThrowsStopsNothing() {
        heard.whenHeard = event -> {
            throw new IllegalStateException("listener");
        };

        Page page = wiki.page("Notes", "<p>x</p>");

        assertThat(wiki.content().pages().byId(page.getId())).isPresent();
    }

    @Test
    public void listenersSeeTheUncommittedPage() {
        List<Boolean> seen = new ArrayList<>();
        heard.whenHeard = event ->
                seen.add(wiki.content().pages().byTitle("TEAM", "Notes").isPresent());

        wiki.page("Notes", "<p>x</p>");

        assertThat(seen).containsExactly(true);
    }

    @Test
    public void whatIsNoListenerIsRefused() {
        assertThatThrownBy(() -> wiki.events().register(new Object())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wiki.events().register(new Hidden())).hasMessageContaining("public class");
    }

    @Test
    public void trashRestoreCopyAndPurgeTellTheirListeners() {
        Page page = wiki.page("Notes", "<p>x</p>");

        wiki.content().pages().copy(page.getId(), "Copy of notes", OptionalLong.empty());
        wiki.content().pages().trash(page.getId());
        wiki.content().pages().restore(page.getId());
        wiki.content().pages().trash(page.getId());
        wiki.content().pages().purge(page.getId());

        assertThat(heard.names())
                .containsExactly(
                        "PageCreateEvent",
                        "PageCreateEvent",
                        "PageCopyEvent",
                        "PageTrashedEvent",
                        "PageRestoreEvent",
                        "PageTrashedEvent",
                        "PageRemoveEvent");
        assertThat(wiki.content().pages().byId(page.getId())).isEmpty();
    }

    @Test
    public void aTrashedPageFreesItsTitleAndCannotComeBackToATakenOne() {
        Page page = wiki.page("Notes", "<p>x</p>");
        wiki.content().pages().trash(page.getId());
        wiki.page("Notes", "<p>y</p>");

        assertThatThrownBy(() -> wiki.content().pages().restore(page.getId())).isInstanceOf(PageConflict.class);
    }

    @Test
    public void savingNumbersTasksAndGivesMacrosIds() {
        String task = "<ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>a</ac:task-body></ac:task>";
        String copied = "<ac:task>\n<ac:task-id>4</ac:task-id><ac:task-body>b</ac:task-body></ac:task>";

        Page page = wiki.page(
                "Notes",
                "<ac:task-list>" + task + copied + copied
                        + "</ac:task-list><ac:structured-macro ac:name=\"x\"/><p>a &ndash; b</p>");

        assertThat(page.getBodyAsString())
                .startsWith("<ac:task-list><ac:task><ac:task-id>5</ac:task-id><ac:task-status>incomplete")
                .contains("<ac:task>\n<ac:task-id>4</ac:task-id>", "<ac:task>\n<ac:task-id>6</ac:task-id>")
                .containsPattern(
                        "<ac:structured-macro ac:schema-version=\"1\" ac:macro-id=\"[0-9a-f-]{36}\" ac:name=\"x\"/>")
                .endsWith("<p>a &ndash; b</p>");
    }

    @Test
    public void tickingChangesTheBytesOfOneTaskAndMakesAVersion() {
        Page page = wiki.page(
                "Notes",
                "<p>a</p><ac:task-list><ac:task><ac:task-id>7</ac:task-id><ac:task-status>incomplete</ac:task-status>"
                        + "<ac:task-body>do <ac:link><ri:user ri:userkey=\""
                        + wiki.user("ravi").id()
                        + "\"/></ac:link> <time datetime=\"2026-12-01\"/></ac:task-body></ac:task></ac:task-list>");

        wiki.as("ravi").content().tasks().tick(page.getId(), 7, true);

        assertThat(reloaded(page).getBodyAsString())
                .isEqualTo(page.getBodyAsString().replace(">incomplete<", ">complete<"));
        assertThat(reloaded(page).getVersion()).isEqualTo(2);
    }

    private Page reloaded(Page page) {
        return wiki.content().pages().byId(page.getId()).orElseThrow();
    }

    /** The host cannot call it. */
    private static final class Hidden {
        @EventListener
        @SuppressWarnings("unused")
        public void onPage(PageEvent event) {
            throw new AssertionError("never called");
        }
    }
}
