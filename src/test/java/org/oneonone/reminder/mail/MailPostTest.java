package org.oneonone.reminder.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.series;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.user.UserKey;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.PileOfPages;
import org.oneonone.meeting.Slot;
import org.oneonone.person.PersonKey;
import org.oneonone.reminder.Reminder;
import org.oneonone.reminder.Reminder.Kind;
import org.oneonone.reminder.ReminderPost;
import org.oneonone.reminder.Waiting;
import org.oneonone.series.Series;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.Golden;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.RealTemplates;
import org.oneonone.web.Addresses;

public class MailPostTest {
    private static final Series SERIES = series(1, fortnightly());
    private static final Slot SLOT = Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30);

    private final MailServerManager servers = mock(MailServerManager.class);
    private final SMTPMailServer server = mock(SMTPMailServer.class);
    private final UserAccessor users = mock(UserAccessor.class);
    private final ApplicationProperties host = mock(ApplicationProperties.class);
    private final ExamplePeople people = new ExamplePeople();
    private final PileOfPages pages = new PileOfPages();
    private final Addresses addresses = new Addresses(host);
    private final ReminderPost post = new MailPost(
            servers,
            users,
            new ReminderWords(people, new PlainTexts(), addresses, pages),
            RealTemplates.screen(),
            addresses);

    @Before
    public void bothHaveAddresses() {
        address(MAYA, "maya@example.org");
        address(RAVI, "ravi@example.org");
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);
    }

    @Test
    public void thePartnerReadsWhenTheyMeetWhatWaitsAndIsAskedForPoints() throws Exception {
        Email mail = sent(ahead(RAVI), new Waiting(2, 3));

        assertThat(mail.getTo()).isEqualTo("ravi@example.org");
        assertThat(mail.getSubject()).isEqualTo("1-on-1 with Maya, Tuesday, December 1, 2026");
        assertThat(mail.getHeaders()).containsEntry("Auto-Submitted", "auto-generated");
        assertThat(mail.getBody()).isNull();
        assertThat(plain(mail))
                .isEqualTo(
                        """
                You meet Maya on Tuesday, December 1, 2026 at 10:00 AM (Europe/Berlin).

                2 points wait.
                3 action items are open.
                What do you want to talk about? Add your points before you meet.

                Open the meeting’s page: http://confluence.test/pages/viewpage.action?pageId=7

                Mute reminders in My 1-on-1s: http://confluence.test/plugins/one-on-one/one-on-ones.action#oneonone-reminders
                """);
        Golden.check("reminder/partner-ahead.html", "What the partner reads two days before.", html(mail));
    }

    @Test
    public void theLeadIsNotAskedForPointsAndGoesToTheListWhileThereIsNoPage() throws Exception {
        pages.lose(7);

        Email mail = sent(ahead(MAYA), Waiting.NOTHING);

        assertThat(plain(mail))
                .startsWith("You meet Ravi on ")
                .contains("No point waits yet.", "No action item is open.")
                .contains("Open My 1-on-1s: http://confluence.test/plugins/one-on-one/one-on-ones.action")
                .doesNotContain("pageId", "What do you want");
        Golden.check("reminder/lead-ahead.html", "What the lead reads one day before, without a page.", html(mail));
    }

    @Test
    public void afterAMeetingThatWasLeftOpenBothReadTheSame() throws Exception {
        Email mail = sent(new Reminder(SERIES, date(), Kind.AFTER, MAYA), new Waiting(1, 1));

        assertThat(mail.getSubject()).isEqualTo("Still open: 1-on-1 with Ravi, Tuesday, December 1, 2026");
        assertThat(plain(mail)).contains("1 point waits.", "1 action item is open.", "Did you meet?");
        Golden.check("reminder/after.html", "What both read after a meeting that was left open.", html(mail));
    }

    @Test
    public void hostileNamesStayTextAndDoNotEndTheSubject() throws Exception {
        people.rename(MAYA, "<script>alert(1)</script>\r\nBcc: all@example.org {0} 'quoted'");

        Email mail = sent(ahead(RAVI), Waiting.NOTHING);

        assertThat(mail.getSubject())
                .startsWith("1-on-1 with <script>alert(1)</script> Bcc: all@example.org {0} 'quoted',")
                .doesNotContain("\n", "\r");
        assertThat(html(mail)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    public void eachAttemptToSendTheSameHasTheSameMessageId() throws Exception {
        ReminderPost.Letter letter = post.write(ahead(RAVI), Waiting.NOTHING).orElseThrow();

        letter.send("abc");

        verify(server).sendWithMessageId(any(), eq("<abc@confluence.test>"));
    }

    @Test
    public void aMailThatTheServerDoesNotTakeIsUndelivered() throws Exception {
        doThrow(new MailException("no", null)).when(server).sendWithMessageId(any(), any());
        ReminderPost.Letter letter = post.write(ahead(RAVI), Waiting.NOTHING).orElseThrow();

        assertThatThrownBy(() -> letter.send("abc")).isInstanceOf(ReminderPost.Undelivered.class);
    }

    @Test
    public void whoeverHasNoAddressOrNoAccountGetsNoLetter() {
        address(RAVI, " ");
        assertThat(post.write(ahead(RAVI), Waiting.NOTHING)).isEmpty();

        when(users.getExistingUserByKey(new UserKey(RAVI.value()))).thenReturn(null);
        assertThat(post.write(ahead(RAVI), Waiting.NOTHING)).isEmpty();
    }

    @Test
    public void withoutAMailServerThePostIsClosed() {
        assertThat(post.isOpen()).isTrue();

        when(servers.getDefaultSMTPMailServer()).thenReturn(null);

        assertThat(post.isOpen()).isFalse();
        assertThat(post.write(ahead(RAVI), Waiting.NOTHING)).isEmpty();
    }

    private static Reminder ahead(PersonKey person) {
        return new Reminder(SERIES, date(), Kind.AHEAD, person);
    }

    private static Occurrence date() {
        var meeting = new Meeting(
                new MeetingId(1), SERIES.id(), SLOT, Meeting.Outcome.PLANNED, OptionalLong.of(7), Optional.empty(), 0);
        return new Occurrence(SERIES.id(), SLOT, MeetingState.PLANNED, Optional.empty(), Optional.of(meeting));
    }

    private Email sent(Reminder reminder, Waiting waiting) throws Exception {
        post.write(reminder, waiting).orElseThrow().send("token");
        ArgumentCaptor<Email> mail = ArgumentCaptor.forClass(Email.class);
        verify(server).sendWithMessageId(mail.capture(), any());
        return mail.getValue();
    }

    private static String plain(Email mail) throws Exception {
        assertThat(mail.getMultipart().getContentType()).startsWith("multipart/alternative");
        assertThat(mail.getMultipart().getCount()).isEqualTo(2);
        return mail.getMultipart().getBodyPart(0).getContent().toString().replace('\u202f', ' ');
    }

    private static String html(Email mail) throws Exception {
        return mail.getMultipart().getBodyPart(1).getContent().toString().replace('\u202f', ' ');
    }

    private void address(PersonKey person, String address) {
        ConfluenceUser user = mock(ConfluenceUser.class);
        when(user.getEmail()).thenReturn(address);
        when(users.getExistingUserByKey(new UserKey(person.value()))).thenReturn(user);
    }
}
