package org.oneonone.sandbox.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.oneonone.sandbox.wiki.content.PageConflict;
import org.oneonone.sandbox.wiki.storage.StorageFault;
import org.oneonone.testing.RealActiveObjects.Engine;

@RunWith(Parameterized.class)
public class PageStoreTest {
    @Parameters(name = "{0}")
    public static Object[] engines() {
        return Engine.values();
    }

    @Rule
    public final SmallWiki wiki;

    public PageStoreTest(Engine engine) {
        this.wiki = new SmallWiki(engine);
    }

    private final Heard heard = new Heard();

    @Before
    public void listen() {
        wiki.as("maya").events().register(heard);
    }

    @Test
    public void aNewVersionKeepsTheFormerOneAndNamesWhoWroteIt() {
        Page page = wiki.page("Notes", "<p>one</p>");

        wiki.as("ravi").content().pages().update(page.getId(), 1, "Notes", "<p>two</p>", false);

        assertThat(reloaded(page).getBodyAsString()).isEqualTo("<p>two</p>");
        assertThat(reloaded(page).getLastModifier()).isEqualTo(wiki.user("ravi"));
        assertThat(reloaded(page).getCreator()).isEqualTo(wiki.user("maya"));
        assertThat(wiki.content().pages().history(page.getId()))
                .extracting(Page::getVersion)
                .containsExactly(2, 1);
        Page former = wiki.content().pages().version(page.getId(), 1).orElseThrow();
        assertThat(former.getBodyAsString()).isEqualTo("<p>one</p>");
        assertThat(former.getLatestVersionId()).isEqualTo(page.getId());
        assertThat(heard.names()).containsExactly("PageCreateEvent", "PageUpdateEvent");
        assertThat(((PageUpdateEvent) heard.events.get(1)).getOriginalPage().getBodyAsString())
                .isEqualTo("<p>one</p>");
    }

    @Test
    public void savingAKnownPageOverwritesItWithoutVersionAndEvent() {
        Page page = wiki.page("Notes", "<p>one</p>");
        heard.events.clear();

        inTransaction(() -> {
            Page loaded = reloaded(page);
            loaded.setBodyAsString("<p>two</p>");
            wiki.save(loaded, DefaultSaveContext.DEFAULT);
        });

        assertThat(reloaded(page).getVersion()).isEqualTo(1);
        assertThat(reloaded(page).getBodyAsString()).isEqualTo("<p>two</p>");
        assertThat(heard.events).isEmpty();
    }

    @Test
    public void aLoadedPageThatSomebodyChangesIsWrittenAtTheEndOfTheTransaction() {
        Page page = wiki.page("Notes", "<p>one</p>");

        inTransaction(() -> reloaded(page).setBodyAsString("<p>behind your back</p>"));

        assertThat(reloaded(page).getBodyAsString()).isEqualTo("<p>behind your back</p>");
        assertThat(reloaded(page).getVersion()).isEqualTo(1);
    }

    @Test
    public void outsideATransactionAChangedPageIsForgotten() {
        Page page = wiki.page("Notes", "<p>one</p>");

        reloaded(page).setBodyAsString("<p>lost</p>");

        assertThat(reloaded(page).getBodyAsString()).isEqualTo("<p>one</p>");
    }

    @Test
    public void savingNeedsATransaction() {
        Page page = wiki.unsaved("Notes");

        assertThatThrownBy(() -> wiki.save(page, DefaultSaveContext.DEFAULT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs a transaction");
    }

    @Test
    public void aFailureAfterSavingLeavesNoPage() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    wiki.save(wiki.unsaved("Half made"), DefaultSaveContext.DEFAULT);
                    throw new IllegalStateException("restricting fails");
                }))
                .hasMessage("restricting fails");

        assertThat(wiki.content().pages().byTitle("TEAM", "Half made")).isEmpty();
        assertThat(wiki.mailedTo()).isEmpty();
    }

    @Test
    public void titlesAreUniqueInASpaceWhateverTheirCase() {
        wiki.page("Notes", "<p>x</p>");

        assertThatThrownBy(() -> wiki.page("NOTES", "<p>x</p>"))
                .isInstanceOf(PageConflict.class)
                .hasMessage("A page already exists with the title NOTES in the space with key TEAM");
        assertThatThrownBy(() -> wiki.page("x".repeat(256), "<p>x</p>")).isInstanceOf(IllegalArgumentException.class);
        assertThat(wiki.content().pages().byTitle("TEAM", "nOTES")).isPresent();
    }

    @Test
    public void theSlowerOfTwoWritersFails() {
        Page page = wiki.page("Notes", "<p>one</p>");
        Page stale = reloaded(page);
        wiki.content().pages().update(page.getId(), 1, "Notes", "<p>two</p>", false);

        assertThatThrownBy(() -> inTransaction(() -> wiki.content()
                        .store()
                        .saveNewVersion(stale, changed -> changed.setBodyAsString("<p>three</p>"), null)))
                .isInstanceOf(PageConflict.class);
        assertThat(reloaded(page).getBodyAsString()).isEqualTo("<p>two</p>");
    }

    @Test
    public void brokenTextIsRefusedWithLineAndColumn() {
        assertThatThrownBy(() -> wiki.page("Broken", "<p>\n<b>x</p>"))
                .isInstanceOf(StorageFault.class)
                .hasMessageContaining("at line 2, column");
        assertThatThrownBy(() -> wiki.page("Broken", "<p>&nonsense;</p>")).hasMessageContaining("nonsense");
        assertThatThrownBy(() -> wiki.page("Broken", "<p>\u0007</p>"))
                .hasMessageContaining("invalid XML character (Unicode: 0x7)");
    }

    private Page reloaded(Page page) {
        return wiki.content().pages().byId(page.getId()).orElseThrow();
    }

    private void inTransaction(Runnable work) {
        wiki.inTransaction(() -> {
            work.run();
            return null;
        });
    }
}
