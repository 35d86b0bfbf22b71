package org.oneonone.sandbox.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.sal.api.net.Request.MethodType;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import java.net.URI;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.sandbox.RunningJira;
import org.oneonone.sandbox.jira.http.Fault;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.wiki.people.Users;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class ApplicationLinksTest {
    private static final String MYSELF = "rest/api/2/myself";

    @Rule
    public final RunningJira jira;

    private ApplicationLinks links;

    public ApplicationLinksTest(RealActiveObjects.Engine engine) {
        this.jira = new RunningJira(engine::open);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Before
    public void logIn() {
        links = new ApplicationLinks(jira.host(), jira.server().grants());
        AuthenticatedUserThreadLocal.set(Users.phantom("maya-key"));
        JiraCalls.reset();
    }

    @After
    public void logOut() {
        AuthenticatedUserThreadLocal.set(null);
    }

    @Test
    public void knowsOneLinkToJira() {
        ApplicationLink link = links.getPrimaryApplicationLink(JiraApplicationType.class);

        assertThat(link.getName()).isEqualTo("Sandbox Jira");
        assertThat(links.getApplicationLink(link.getId())).isEqualTo(link);
        assertThat(links.getApplicationLink(new ApplicationId("other"))).isNull();
        assertThat(links.getApplicationLinks(JiraApplicationType.class)).containsExactly(link);
    }

    @Test
    public void asksForAuthorisationBeforeTheFirstRequest() {
        assertThatThrownBy(() -> request(MethodType.GET, MYSELF))
                .isInstanceOfSatisfying(CredentialsRequiredException.class, needed -> assertThat(
                                needed.getAuthorisationURI(URI.create("http://back/?a=b"))
                                        .toString())
                        .startsWith(jira.host().confluenceUrl() + DanceServlet.PATH + "/authorize?")
                        .endsWith("redirectUrl=http%3A%2F%2Fback%2F%3Fa%3Db"));
    }

    @Test
    public void actsAsThePersonWhoAuthorised() throws Exception {
        links.authorise("maya-key", "maya");

        String answer = request(MethodType.GET, MYSELF).execute(bodies());

        assertThat(answer).contains("\"name\":\"maya\"");
        assertThat(JiraCalls.count()).isOne();
        assertThat(jira.server().requests().json().at("/0/user").asText()).isEqualTo("maya");
    }

    @Test
    public void sendsBodiesWithTheirType() throws Exception {
        links.authorise("maya-key", "maya");

        String answer = request(MethodType.POST, "/rest/api/2/issue")
                .setRequestBody(RunningJira.create("OPS", "\"summary\":\"naïve ☃\""), "application/json")
                .execute(bodies());

        assertThat(answer).contains("OPS-1");
        assertThat(jira.get("maya", "/rest/api/2/issue/OPS-1")
                        .json()
                        .at("/fields/summary")
                        .asText())
                .isEqualTo("naïve ☃");
    }

    @Test
    public void learnsOfARevocationByTheNextCallAndThenAsksAgain() throws Exception {
        links.authorise("maya-key", "maya");
        jira.server().grants().revoke("maya");

        assertThat(request(MethodType.GET, MYSELF).execute(bodies())).isEqualTo("credentials required");
        assertThatThrownBy(() -> request(MethodType.GET, MYSELF)).isInstanceOf(CredentialsRequiredException.class);
    }

    @Test
    public void isAnonymousWithoutAPersonOnTheThread() throws Exception {
        links.authorise("maya-key", "maya");
        AuthenticatedUserThreadLocal.set(null);

        assertThat(request(MethodType.GET, "rest/api/2/project").execute(bodies()))
                .isEqualTo("[]");
    }

    @Test
    public void failsWhenJiraIsSlowOrBreaksTheConnectionAndSendsNothingTwice() throws Exception {
        links.authorise("maya-key", "maya");
        fault("{\"target\":\"jira\",\"mode\":\"slow\",\"delayMs\":2000,\"times\":1}");
        fault("{\"target\":\"jira\",\"mode\":\"reset-before\",\"times\":1}");
        fault("{\"target\":\"jira\",\"mode\":\"reset-after\",\"times\":1}");
        fault("{\"target\":\"jira\",\"mode\":\"down\",\"times\":1}");

        for (int i = 0; i < 4; i++) {
            ApplicationLinkRequest request = request(MethodType.GET, MYSELF).setSoTimeout(500);
            assertThatThrownBy(() -> request.execute(bodies())).isInstanceOf(ResponseException.class);
        }

        assertThat(request(MethodType.GET, MYSELF).execute(bodies())).contains("maya");
        assertThat(JiraCalls.count()).isEqualTo(5);
        assertThat(jira.server().faults().json().findValuesAsText("hits")).containsExactly("1", "1", "1", "1");
    }

    private void fault(String json) {
        jira.server().faults().add(Fault.read(Json.parse(json)));
    }

    private ApplicationLinkRequest request(MethodType method, String url) throws CredentialsRequiredException {
        return links.getPrimaryApplicationLink(JiraApplicationType.class)
                .createImpersonatingAuthenticatedRequestFactory()
                .createRequest(method, url);
    }

    private static ApplicationLinkResponseHandler<String> bodies() {
        return new ApplicationLinkResponseHandler<>() {
            @Override
            public String credentialsRequired(Response response) {
                return "credentials required";
            }

            @Override
            public String handle(Response response) throws ResponseException {
                return response.getResponseBodyAsString();
            }
        };
    }
}
