package org.oneonone.meeting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.user.UserKey;
import org.junit.Before;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Participants;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.PlainTexts;
import org.oneonone.web.Addresses;

public class PairNoticeTest {
    private static final Participants PAIR = new Participants(MAYA, RAVI);

    private final MailServerManager servers = mock(MailServerManager.class);
    private final SMTPMailServer server = mock(SMTPMailServer.class);
    private final UserAccessor users = mock(UserAccessor.class);
    private final ApplicationProperties host = mock(ApplicationProperties.class);
    private final ExamplePeople people = new ExamplePeople();
    private final PairNotice notice = new PairNotice(servers, users, people, new PlainTexts(), new Addresses(host));

    @Before
    public void bothHaveAddresses() {
        address(MAYA, "maya@example.org");
        address(RAVI, "ravi@example.org");
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);
    }

    @Test
    public void bothAreToldWhereThePageIsAndNothingThatIsOnIt() throws MailException {
        notice.unprotected(PAIR, 7);

        ArgumentCaptor<Email> mails = ArgumentCaptor.forClass(Email.class);
        verify(server, times(2)).send(mails.capture());
        assertThat(mails.getAllValues())
                .extracting(Email::getTo)
                .containsExactly("maya@example.org", "ravi@example.org");
        assertThat(mails.getAllValues())
                .extracting(Email::getBody)
                .allMatch(body -> body.contains("http://confluence.test/pages/viewpage.action?pageId=7"));
        assertThat(mails.getAllValues()).extracting(Email::getMimeType).containsOnly("text/plain");
    }

    @Test
    public void aMailThatFailsDoesNotKeepTheOtherOneUntold() throws MailException {
        doThrow(mock(MailException.class)).when(server).send(argThat(mail -> mail.getTo()
                .startsWith("maya")));

        notice.unprotected(PAIR, 7);

        verify(server).send(argThat(mail -> mail.getTo().startsWith("ravi")));
    }

    @Test
    public void noFailureOfAnyKindGetsOut() throws MailException {
        doThrow(new IllegalStateException("no")).when(server).send(argThat(mail -> mail.getTo()
                .startsWith("maya")));
        notice.unprotected(PAIR, 7);
        verify(server).send(argThat(mail -> mail.getTo().startsWith("ravi")));

        when(servers.getDefaultSMTPMailServer()).thenThrow(new IllegalStateException("no"));
        assertThatCode(() -> notice.unprotected(PAIR, 7)).doesNotThrowAnyException();
    }

    @Test
    public void whoeverIsGoneGetsNoMail() throws MailException {
        when(users.getExistingUserByKey(new UserKey(MAYA.value()))).thenReturn(null);

        notice.unprotected(PAIR, 7);

        verify(server, times(1)).send(any());
    }

    @Test
    public void whoeverIsDeactivatedGetsNoMail() throws MailException {
        people.deactivate(RAVI);

        notice.unprotected(PAIR, 7);

        verify(server, never()).send(argThat(mail -> mail.getTo().startsWith("ravi")));
        verify(server, times(1)).send(any());
    }

    @Test
    public void withoutAMailServerNothingBreaks() throws MailException {
        when(servers.getDefaultSMTPMailServer()).thenReturn(null);

        notice.unprotected(PAIR, 7);

        verify(server, never()).send(any());
    }

    private void address(PersonKey person, String address) {
        ConfluenceUser user = mock(ConfluenceUser.class);
        when(user.getEmail()).thenReturn(address);
        when(users.getExistingUserByKey(new UserKey(person.value()))).thenReturn(user);
    }
}
