package org.oneonone.jira.applinks;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.jira.ExampleLinks.NOW;

import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.user.UserKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.rules.ExternalResource;
import org.junit.rules.RuleChain;
import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;
import org.oneonone.jira.ExampleLinks;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.oneonone.sandbox.RunningJira;
import org.oneonone.sandbox.cluster.MemoryCaches;
import org.oneonone.sandbox.jira.http.Fault;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.links.ApplicationLinks;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.PlainTexts;
import org.oneonone.web.ActingAs;
import org.oneonone.web.Addresses;

/** Our adapter, over real HTTP and the sandbox's link, before the sandbox's Jira; maya has authorised, olga and ravi have not. */
public final class JiraOverLink implements TestRule {
    public static final PersonKey MAYA = new PersonKey("key-maya");
    static final PersonKey OLGA = new PersonKey("key-olga");
    private static final PersonKey RAVI = new PersonKey("key-ravi");
    public static final JiraLinkId LINK = new JiraLinkId(ApplicationLinks.ID.get());

    private final RunningJira server = new RunningJira();
    private JiraGateway jira;
    private int lookups = Integer.MAX_VALUE;

    @Override
    public Statement apply(Statement base, Description description) {
        var connect = new ExternalResource() {
            @Override
            protected void before() {
                connect();
            }
        };
        return RuleChain.outerRule(server).around(connect).apply(base, description);
    }

    private void connect() {
        var links = new ApplicationLinks(server.host(), server.server().grants());
        links.authorise("key-maya", "maya");
        var users = mock(UserAccessor.class);
        addUser(users, MAYA);
        addUser(users, OLGA);
        addUser(users, RAVI);
        var host = mock(ApplicationProperties.class);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var transport = new JiraTransport(vanishing(links), new ActingAs(users), new LinkGuard(clock), clock);
        var search = new IssueSearch(transport);
        jira = new LinkedJira(
                transport,
                new JiraMetadata(transport),
                new IssueMaker(transport, search, new LostIssues(search, clock)),
                search,
                new IssueSight(new MemoryCaches(server.host().clock()), search),
                new BackLinks(transport, new Addresses(host), new PlainTexts(), new ExamplePeople()));
    }

    /** The host's service, until the link was asked for often enough. */
    private ApplicationLinkService vanishing(ApplicationLinks links) {
        return mock(ApplicationLinkService.class, call -> {
            if (call.getMethod().getName().equals("getApplicationLink") && lookups-- <= 0) {
                return null;
            }
            return call.getMethod().invoke(links, call.getArguments());
        });
    }

    /** Somebody deletes the link once it was looked up so often. */
    void vanishAfter(int times) {
        lookups = times;
    }

    private static void addUser(UserAccessor users, PersonKey key) {
        var user = mock(ConfluenceUser.class);
        when(user.getKey()).thenReturn(new UserKey(key.value()));
        when(users.getExistingUserByKey(new UserKey(key.value()))).thenReturn(user);
    }

    public JiraGateway jira() {
        return jira;
    }

    public RunningJira server() {
        return server;
    }

    /** The id of the type Task. */
    String task(String project) {
        return jira.issueTypes(LINK, MAYA, project).stream()
                .filter(type -> type.name().equals("Task"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A parcel for a screen that takes neither labels nor assignees nor dates. */
    JiraGateway.Parcel plainParcel(String summary, String token) {
        return new JiraGateway.Parcel(
                ExampleLinks.plain(summary, task("OPS")), new IssueLink.Attempt(token, NOW, NOW, 0));
    }

    JiraGateway.Parcel parcel(String summary, String token) {
        return new JiraGateway.Parcel(
                ExampleLinks.fitted(summary, task("OPS")), new IssueLink.Attempt(token, NOW, NOW, 0));
    }

    /** Switches a fault on, given as the members of its JSON but for the target. */
    public void fault(String members) {
        server.server().faults().add(Fault.read(Json.parse("{\"target\":\"jira\"," + members + "}")));
    }

    /** What Jira received at a path. */
    public List<JsonNode> requests(String method, String path) {
        return StreamSupport.stream(server.server().requests().json().spliterator(), false)
                .filter(entry -> entry.path("method").asText().equals(method)
                        && entry.path("path").asText().equals(path))
                .toList();
    }
}
