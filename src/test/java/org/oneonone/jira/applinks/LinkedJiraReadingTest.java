package org.oneonone.jira.applinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.oneonone.jira.applinks.JiraOverLink.LINK;
import static org.oneonone.jira.applinks.JiraOverLink.MAYA;
import static org.oneonone.jira.applinks.JiraOverLink.OLGA;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraIssue;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.oneonone.sandbox.jira.http.Json;

public class LinkedJiraReadingTest {
    @Rule
    public final JiraOverLink link = new JiraOverLink();

    @Test
    public void givesTheThreadBackToWhoeverHadIt() {
        link.jira().me(LINK, MAYA, Optional.empty());

        assertThat(AuthenticatedUserThreadLocal.get()).isNull();
    }

    @Test
    public void aPageWhereAnAnswerShouldBeIsNoAnswer() {
        link.fault("\"mode\":\"status\",\"status\":200,\"times\":1,"
                + "\"path\":\"GET /rest/api/2/myself\",\"body\":\"<h1>Log in</h1>\"");

        assertThatThrownBy(() -> link.jira().me(LINK, MAYA, Optional.empty()))
                .isInstanceOf(JiraFailure.Unreachable.class);
    }

    @Test
    public void aJiraThatDoesNotAnswerIsNotAskedForAWhile() {
        link.fault("\"mode\":\"down\"");

        for (var call = 0; call < 8; call++) {
            assertThatThrownBy(() -> link.jira().me(LINK, MAYA, Optional.empty()))
                    .isInstanceOf(JiraFailure.Unreachable.class);
        }

        assertThat(link.server().server().faults().json().at("/0/hits").asInt()).isEqualTo(5);
    }

    @Test
    public void whoeverReachesNoJiraSaysNothingAboutHowItIs() {
        link.fault("\"mode\":\"down\"");

        for (var call = 0; call < 8; call++) {
            assertThatThrownBy(() -> link.jira().me(LINK, MAYA, Optional.empty()))
                    .isInstanceOf(JiraFailure.Unreachable.class);
            assertThatThrownBy(() -> link.jira().me(LINK, OLGA, Optional.empty()))
                    .isInstanceOf(JiraFailure.NeedsAuthorisation.class);
        }

        assertThat(link.server().server().faults().json().at("/0/hits").asInt()).isEqualTo(5);
    }

    @Test
    public void whoeverHasNotAuthorisedIsLedThereAndBack() {
        var failure = catchThrowableOfType(JiraFailure.NeedsAuthorisation.class, () -> link.jira()
                .me(LINK, OLGA, Optional.of(URI.create("http://confluence.test/back"))));

        assertThat(failure.uri().orElseThrow().toString()).contains("back");
        assertThat(link.requests("GET", "/rest/api/2/myself")).isEmpty();
    }

    @Test
    public void whoeverIsGoneIsNeverReplacedByNobody() {
        assertThatThrownBy(() -> link.jira().me(LINK, new PersonKey("key-gone"), Optional.empty()))
                .isInstanceOf(JiraFailure.NeedsAuthorisation.class);
        assertThat(link.server().server().requests().json()).isEmpty();
    }

    @Test
    public void anUnknownLinkIsNotLinked() {
        assertThatThrownBy(() ->
                        link.jira().me(new JiraLinkId("00000000-0000-0000-0000-000000000000"), MAYA, Optional.empty()))
                .isInstanceOf(JiraFailure.NotLinked.class);
        assertThat(link.jira().sites()).extracting(JiraGateway.Site::id).containsExactly(LINK);
    }

    @Test
    public void tellsWhereThePersonMayCreate() {
        assertThat(link.jira().projects(LINK, MAYA))
                .filteredOn(JiraGateway.Project::canCreate)
                .extracting(JiraGateway.Project::key)
                .contains("OPS", "STRICT")
                .doesNotContain("NOCREATE");
        assertThat(link.jira().canCreate(LINK, MAYA, "NOCREATE")).isFalse();
        assertThat(link.jira().canCreate(LINK, MAYA, "NOWHERE")).isFalse();
        assertThat(link.jira().isAssignable(LINK, MAYA, "OPS", "ravi")).isTrue();
        assertThat(link.jira().isAssignable(LINK, MAYA, "OPS", "rav")).isFalse();
        assertThat(link.jira().fields(LINK, MAYA, "STRICT", link.task("STRICT")))
                .anyMatch(field -> field.required() && field.id().startsWith("customfield_"));
    }

    @Test
    public void readsManyByTheirNumbersAndLeavesOutWhatIsNotThere() {
        var made = link.jira()
                .create(LINK, MAYA, List.of(link.parcel("x", "a")))
                .get(0)
                .issue()
                .orElseThrow();

        assertThat(link.jira().byIds(LINK, MAYA, List.of(made.id(), "999999", "no number")))
                .containsExactly(made);
        assertThat(link.jira().byId(LINK, MAYA, made.id())).contains(made);
        assertThat(link.jira().byId(LINK, MAYA, "999999")).isEmpty();
        var search = Json.parse(
                link.requests("POST", "/rest/api/2/search").get(0).path("body").asText());
        assertThat(search.path("validateQuery").isBoolean()).isTrue();
        assertThat(search.path("validateQuery").asBoolean()).isFalse();
    }

    @Test
    public void asksForChangesByTheLengthOfTimeThatPassed() {
        var made = link.jira().create(LINK, MAYA, List.of(link.parcel("x", "a"), link.parcel("y", "b"))).stream()
                .map(outcome -> outcome.issue().orElseThrow())
                .toList();
        var ids = made.stream().map(JiraIssue::id).toList();
        link.server().server().requests().clear();
        link.server().host().clock().advance(Duration.ofMinutes(20));
        link.server().send("maya", "PUT", "/rest/api/2/issue/" + ids.get(1), "{\"fields\":{\"summary\":\"z\"}}");

        assertThat(link.jira().changed(LINK, MAYA, ids, Duration.ofMinutes(10)))
                .extracting(JiraIssue::id, JiraIssue::summary)
                .containsExactly(tuple(ids.get(1), "z"));
        assertThat(link.jira().changed(LINK, MAYA, ids, Duration.ofMinutes(20))).hasSize(2);
        assertThat(link.jira().changed(LINK, MAYA, List.of("no number"), Duration.ofDays(1)))
                .isEmpty();
        assertThat(link.requests("POST", "/rest/api/2/search")
                        .get(0)
                        .path("body")
                        .asText())
                .contains("updated >= \\\"-11m\\\"");
    }

    @Test
    public void remembersWhatAViewerMaySee() {
        var made = link.jira()
                .create(LINK, MAYA, List.of(link.parcel("x", "a")))
                .get(0)
                .issue()
                .orElseThrow();
        link.server().server().requests().clear();

        assertThat(link.jira().visible(LINK, MAYA, List.of(made.id(), "999999")))
                .containsExactly(made.id());
        assertThat(link.jira().visible(LINK, MAYA, List.of(made.id(), "999999")))
                .containsExactly(made.id());
        assertThat(link.jira().visible(LINK, OLGA, List.of(made.id()))).isEmpty();

        assertThat(link.server().server().requests().json()).hasSize(1);
    }
}
