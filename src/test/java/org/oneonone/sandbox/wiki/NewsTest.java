package org.oneonone.sandbox.wiki;

import static com.atlassian.confluence.security.ContentPermission.VIEW_PERMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.event.api.EventListener;
import com.atlassian.mail.Email;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.sandbox.wiki.mail.HostMail;
import org.oneonone.testing.RealActiveObjects.Engine;

public class NewsTest {
    @Rule
    public final SmallWiki wiki = new SmallWiki(Engine.H2);

    @Before
    public void asMaya() {
        wiki.as("maya");
    }

    @Test
    public void watchersOfTheSpaceHearOfNewPagesAndTheActorDoesNot() {
        wiki.content().watches().watchSpace(wiki.user("maya"), "TEAM");

        wiki.page("Notes", "<p>some words</p>");

        assertThat(wiki.content().mail().all()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("olga@example.com");
            assertThat(mail.subject()).isEqualTo("[Confluence] Team > Notes");
            assertThat(mail.text()).contains("Maya Berg created a page", "some words");
        });
    }

    @Test
    public void aPageBelowARestrictedOneIsToldToNobodyOutside() {
        Page home = wiki.page("Home", "<p>x</p>");
        wiki.restrict(home, VIEW_PERMISSION, "maya", "ravi");
        wiki.content().watches().watchSpace(wiki.user("ravi"), "TEAM");
        wiki.content().mail().clear();

        wiki.below(home, "Meeting");

        assertThat(wiki.mailedTo()).containsExactly("ravi@example.com");
    }

    @Test
    public void restrictingAfterSavingInTheSameTransactionComesTooLate() {
        wiki.inTransaction(() -> {
            Page page = wiki.unsaved("Leaked");
            wiki.save(page, DefaultSaveContext.DEFAULT);
            wiki.restrict(page, VIEW_PERMISSION, "maya", "ravi");
            return null;
        });

        assertThat(wiki.mailedTo()).containsExactly("olga@example.com");
    }

    @Test
    public void restrictingInAListenerComesTooLate() {
        wiki.events().register(new Guard());

        wiki.page("Leaked", "<p>x</p>");

        assertThat(wiki.mailedTo()).containsExactly("olga@example.com");
        assertThat(wiki.content().search().recent(wiki.user("olga"), "TEAM", 10))
                .extracting(happening -> happening.page().getTitle())
                .containsExactly("Team Home");
        assertThat(wiki.content().search().recent(wiki.user("maya"), "TEAM", 10))
                .extracting(happening -> happening.page().getTitle())
                .containsExactly("Leaked", "Team Home");
    }

    @Test
    public void suppressedNotificationsAndMinorEditsAreQuiet() {
        wiki.inTransaction(() -> {
            wiki.save(wiki.unsaved("Quiet"), DefaultSaveContext.SUPPRESS_NOTIFICATIONS);
            return null;
        });
        Page page = wiki.content().pages().byTitle("TEAM", "Quiet").orElseThrow();

        wiki.content().pages().update(page.getId(), 1, "Quiet", "<p>y</p>", true);

        assertThat(wiki.mailedTo()).isEmpty();
    }

    @Test
    public void whoeverWroteAPageHearsOfOthersEdits() {
        Page page = wiki.page("Notes", "<p>x</p>");
        wiki.content().mail().clear();

        wiki.as("ravi").content().pages().update(page.getId(), 1, "Notes", "<p>y</p>", false);

        assertThat(wiki.mailedTo()).containsExactlyInAnyOrder("maya@example.com", "olga@example.com");
    }

    @Test
    public void aMailThatHasLeftSurvivesARollback() throws Exception {
        HostMail server = new HostMail(wiki.content().mail());
        try {
            wiki.inTransaction(() -> {
                try {
                    server.getDefaultSMTPMailServer()
                            .send(new Email("a@b.c").setSubject("s").setBody("b"));
                } catch (com.atlassian.mail.MailException e) {
                    throw new IllegalStateException(e);
                }
                throw new IllegalStateException("rolls back");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("rolls back");
        }

        assertThat(wiki.mailedTo()).containsExactly("a@b.c");
    }

    @Test
    public void withoutAMailServerPluginsGetNone() {
        wiki.content().mail().setConfigured(false);

        assertThat(new HostMail(wiki.content().mail()).getDefaultSMTPMailServer())
                .isNull();
    }

    /** Restricts as soon as it hears of a page. */
    public final class Guard {
        @EventListener
        public void onCreate(PageCreateEvent event) {
            wiki.restrict(event.getPage(), VIEW_PERMISSION, "maya", "ravi");
        }
    }
}
