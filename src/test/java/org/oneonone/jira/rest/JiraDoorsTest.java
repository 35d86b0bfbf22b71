package org.oneonone.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.open;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.NOW;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;
import static org.oneonone.testing.TeamSpace.SAM;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.action.TaskWriter;
import org.oneonone.jira.FakeJira;
import org.oneonone.jira.InMemoryIssueLinkStore;
import org.oneonone.jira.IssueSync;
import org.oneonone.jira.JiraServices;
import org.oneonone.jira.job.BackgroundRefresh;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.person.PersonKey;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;

/** Who gets to make and follow issues over REST, and to ask Jira. */
public class JiraDoorsTest {
    private static final List<PersonKey> PAIR = List.of(MAYA, RAVI);
    private static final List<Door> DOORS_OF_THE_PAIR = List.of(
            new Door("GET", "/actions/1/issue/proposal", 200),
            new Door("POST", "/actions/1/issue", 201),
            new Door("DELETE", "/actions/1/issue", 204),
            new Door("POST", "/pages/100/issues", 200),
            new Door("POST", "/pages/100/refresh", 202),
            new Door("POST", "/series/1/refresh", 202));
    private static final List<Door> DOORS_TO_JIRA = List.of(
            new Door("GET", "/jira/links", 200),
            new Door("GET", "/jira/" + JIRA + "/me", 200),
            new Door("GET", "/jira/" + JIRA + "/projects", 200),
            new Door("GET", "/jira/" + JIRA + "/projects/OPS/issuetypes", 200),
            new Door("GET", "/jira/" + JIRA + "/projects/OPS/issuetypes/3/fields", 200));

    private final Caller caller = new Caller();
    private final TeamSpace team = new TeamSpace();
    private final InMemorySeriesStore series = new InMemorySeriesStore();
    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    private final FakeJira jira = new FakeJira();
    private final InProcessRest rest = rest();

    @Before
    public void anItemOnAPageOfMayaAndRavi() {
        series.create(terms(fortnightly()));
        team.addPage(PAGE, PAIR, PAIR);
        items.add(open(1, "Send the offer"));
    }

    @Test
    public void eachOfThePairPassesEveryDoor() {
        for (var person : PAIR) {
            caller.is(person);

            for (var door : DOORS_OF_THE_PAIR) {
                assertThat(through(door).status()).as(door + " for " + person).isEqualTo(door.status());
            }
        }
    }

    @Test
    public void theIssueIsMadeAsWhoeverAsks() {
        caller.is(RAVI);

        rest.post("/actions/1/issue", "{\"projectKey\":\"OPS\"}");

        assertThat(jira.log).anyMatch(line -> line.startsWith("create Send the offer"));
        assertThat(jira.log)
                .filteredOn(line -> line.startsWith("create"))
                .allMatch(line -> line.endsWith("as " + RAVI));
    }

    @Test
    public void whoeverIsNotOfThePairFindsNothingEvenIfTheyMayReadThePage() {
        for (var readers : List.of(PAIR, List.of(MAYA, RAVI, OLGA, SAM))) {
            team.addPage(PAGE, readers, readers);
            for (var person : List.of(OLGA, SAM)) {
                caller.is(person);

                for (var door : DOORS_OF_THE_PAIR) {
                    assertThat(through(door).status())
                            .as(door + " for " + person)
                            .isEqualTo(404);
                    assertThat(through(door)).as(door + " for " + person).isEqualTo(through(door.toNothing()));
                }
            }
        }
        assertThat(jira.log).isEmpty();
        assertThat(links.of(new ActionItemId(1))).isEmpty();
    }

    @Test
    public void whoLostSightOfThePageMakesNoIssueFromIt() {
        team.addPage(PAGE, List.of(MAYA), List.of(MAYA));
        caller.is(RAVI);

        for (var door : DOORS_OF_THE_PAIR.subList(0, 5)) {
            assertThat(through(door).status()).as(door.toString()).isEqualTo(404);
        }
        assertThat(jira.log).isEmpty();
    }

    @Test
    public void jiraAnswersWhoeverIsLoggedIn() {
        for (var person : List.of(MAYA, OLGA, SAM)) {
            caller.is(person);

            for (var door : DOORS_TO_JIRA) {
                assertThat(through(door).status()).as(door + " for " + person).isEqualTo(door.status());
            }
        }
    }

    @Test
    public void nobodyLoggedInIsAskedToLogIn() {
        caller.isNobody();

        for (var doors : List.of(DOORS_OF_THE_PAIR, DOORS_TO_JIRA)) {
            for (var door : doors) {
                assertThat(through(door).status()).as(door.toString()).isEqualTo(401);
                assertThat(through(door.toNothing()).status())
                        .as(door.toString())
                        .isEqualTo(401);
            }
        }
        assertThat(jira.log).isEmpty();
    }

    private Answer through(Door door) {
        return door.verb().equals("POST")
                ? rest.post(door.path(), "{\"projectKey\":\"OPS\",\"actionIds\":[\"1\"]}")
                : rest.send(door.verb(), door.path(), null, null);
    }

    private InProcessRest rest() {
        var host = mock(ApplicationProperties.class);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
        var texts = new PlainTexts();
        var access = new Access(caller.users(), team.rights(), series, new InMemoryMeetingStore());
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        TaskWriter tasks = (actor, item, done) -> true;
        var services = new JiraServices(links, items, tasks, jira, clock);
        var defaults = services.defaults(series, ExampleTemplates.settings(), new ExamplePeople());
        var writer = new IssueWriter(links, jira, texts);
        var sync = new IssueSync(links, items, tasks, jira, clock);
        var refresh = new BackgroundRefresh(links, sync, Runnable::run);
        return new InProcessRest(
                new IssueResource(
                        access,
                        items,
                        defaults,
                        services.creation(),
                        services.adoption(),
                        new IssueAnswers(writer, texts)),
                new PageIssuesResource(access, new PageOrders(items, defaults), services.creation(), writer),
                new PageRefreshResource(access, items, refresh),
                new SeriesRefreshResource(access, items, refresh),
                new JiraResource(access, jira, new ReturnAddress(new Addresses(host))),
                new JiraFailureMapper(texts));
    }

    /** One operation on the pair's series, page or item, and the answer to those who may. */
    private record Door(String verb, String path, int status) {
        Door toNothing() {
            return new Door(verb, path.replaceFirst("/(1|100)/", "/999/"), status);
        }
    }
}
