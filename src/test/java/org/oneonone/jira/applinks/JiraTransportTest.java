package org.oneonone.jira.applinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.when;
import static org.oneonone.jira.ExampleLinks.NOW;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.Rule;
import org.junit.Test;
import org.mockito.Mock;
import org.mockito.junit.MockitoJUnit;
import org.mockito.junit.MockitoRule;
import org.mockito.quality.Strictness;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.oneonone.web.ActingAs;

public class JiraTransportTest {
    private static final JiraLinkId LINK = new JiraLinkId("00000000-0000-0000-0000-000000000001");

    @Rule
    public final MockitoRule mockito = MockitoJUnit.rule().strictness(Strictness.STRICT_STUBS);

    @Mock
    private ApplicationLinkService links;

    @Mock
    private ApplicationLink link;

    @Mock
    private UserAccessor users;

    @Mock
    private ConfluenceUser maya;

    @Test
    public void aLinkThatDoesNotActAsPeopleIsNeverAskedAsNobody() throws Exception {
        when(links.getApplicationLink(new ApplicationId(LINK.value()))).thenReturn(link);
        when(users.getExistingUserByKey(new UserKey("key-maya"))).thenReturn(maya);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var transport = new JiraTransport(links, new ActingAs(users), new LinkGuard(clock), clock);

        var failure = catchThrowableOfType(
                JiraFailure.NotLinked.class,
                () -> transport.get(LINK, new PersonKey("key-maya"), "/rest/api/2/myself"));

        assertThat(failure.reason()).isEqualTo("oneonone.jira.error.impersonal");
        assertThat(failure.nothingHappened()).isTrue();
    }
}
