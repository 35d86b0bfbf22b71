package org.oneonone.jira.applinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.oneonone.jira.ExampleLinks.NOW;
import static org.oneonone.jira.applinks.JiraOverLink.LINK;
import static org.oneonone.jira.applinks.JiraOverLink.MAYA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.jira.FieldMessage;
import org.oneonone.jira.IssueDraft;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraGateway.Parcel;
import org.oneonone.jira.JiraIssue.Category;
import org.oneonone.sandbox.jira.http.Json;

public class LinkedJiraTest {
    @Rule
    public final JiraOverLink link = new JiraOverLink();

    @Test
    public void sendsTheSummaryTheTokenAndNothingElseFromThePage() {
        var outcome = link.jira()
                .create(LINK, MAYA, List.of(link.parcel("Send the offer", "abc")))
                .get(0);

        assertThat(outcome.issue().orElseThrow().key()).startsWith("OPS-");
        assertThat(outcome.issue().orElseThrow().category()).isEqualTo(Category.NEW);
        assertThat(outcome.issue().orElseThrow().statusName()).isEqualTo("To Do");
        var sent = link.requests("POST", "/rest/api/2/issue").get(0);
        assertThat(sent.path("user").asText()).isEqualTo("maya");
        assertThat(Json.parse(sent.path("body").asText()))
                .isEqualTo(Json.parse("{\"fields\":{\"project\":{\"key\":\"OPS\"},\"issuetype\":{\"id\":\""
                        + link.task("OPS") + "\"},\"summary\":\"Send the offer\",\"assignee\":{\"name\":\"ravi\"},"
                        + "\"duedate\":\"2026-12-10\",\"labels\":[\"one-on-one\",\"oneonone-abc\"]},"
                        + "\"properties\":[{\"key\":\"org.oneonone\",\"value\":{\"token\":\"abc\"}}]}"));
    }

    @Test
    public void ofManyEachGetsItsOwnIssueOrItsOwnReasons() {
        var outcomes = link.jira()
                .create(
                        LINK,
                        MAYA,
                        List.of(
                                link.parcel("first", "a"),
                                link.parcel("", "b"),
                                link.parcel("third", "c"),
                                link.parcel("", "d")));

        assertThat(outcomes.get(0).issue().orElseThrow().summary()).isEqualTo("first");
        assertThat(outcomes.get(1).issue()).isEmpty();
        assertThat(outcomes.get(1).messages()).extracting(FieldMessage::field).contains("summary");
        assertThat(outcomes.get(2).issue().orElseThrow().summary()).isEqualTo("third");
        assertThat(outcomes.get(3).issue()).isEmpty();
        assertThat(link.requests("POST", "/rest/api/2/issue/bulk")).hasSize(1);
        assertThat(link.requests("POST", "/rest/api/2/issue")).isEmpty();
    }

    @Test
    public void ofManyAllMayBeRefused() {
        var outcomes = link.jira().create(LINK, MAYA, List.of(link.parcel("", "a"), link.parcel("", "b")));

        assertThat(outcomes).allMatch(outcome -> outcome.issue().isEmpty());
        assertThat(outcomes).allMatch(outcome -> !outcome.messages().isEmpty());
    }

    @Test
    public void aMissingRequiredFieldComesBackByItsName() {
        var strict = new IssueDraft(
                "STRICT",
                Optional.of(link.task("STRICT")),
                "x",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                IssueDraft.Suggestions.NONE,
                false);

        var outcome = link.jira()
                .create(LINK, MAYA, List.of(new Parcel(strict, new IssueLink.Attempt("a", NOW, NOW, 0))))
                .get(0);

        assertThat(outcome.messages()).anyMatch(message -> message.field().startsWith("customfield_"));
    }

    @Test
    public void aLostAnswerIsAnOpenOutcomeAndTheIssueIsFoundByItsLabel() {
        link.fault("\"mode\":\"reset-after\",\"times\":1,\"path\":\"POST /rest/api/2/issue\"");

        var failure = catchThrowableOfType(JiraFailure.Unreachable.class, () -> link.jira()
                .create(LINK, MAYA, List.of(link.parcel("Send the offer", "abc"))));

        assertThat(failure.nothingHappened()).isFalse();
        assertThat(link.jira().lost(LINK, MAYA, List.of(link.parcel("a", "abc"), link.parcel("b", "other"))))
                .containsOnlyKeys("abc");
    }

    @Test
    public void aLostIssueWithoutALabelIsFoundByItsPropertyAndNoneOfItsNamesakes() {
        link.jira().create(LINK, MAYA, List.of(link.plainParcel("Send the offer", "another")));
        link.fault("\"mode\":\"reset-after\",\"times\":1,\"path\":\"POST /rest/api/2/issue\"");
        var parcel = link.plainParcel("Send the offer", "abc");
        assertThatThrownBy(() -> link.jira().create(LINK, MAYA, List.of(parcel)))
                .isInstanceOf(JiraFailure.Unreachable.class);
        link.jira().create(LINK, MAYA, List.of(link.plainParcel("Send the offer", "later")));

        var found = link.jira().lost(LINK, MAYA, List.of(parcel, link.plainParcel("Send the offer", "none")));

        assertThat(found).containsOnlyKeys("abc");
        assertThat(found.get("abc").key()).endsWith("-2");
    }

    @Test
    public void anAnswerAboutAParcelThatWasNotSentLeavesTheOutcomeOpen() {
        link.fault("\"mode\":\"status\",\"status\":201,\"times\":1,\"path\":\"POST /rest/api/2/issue/bulk\","
                + "\"headers\":{\"Content-Type\":\"application/json\"},\"body\":\"{\\\"issues\\\":[{\\\"id\\\":\\\"1\\\","
                + "\\\"key\\\":\\\"OPS-1\\\"}],\\\"errors\\\":[{\\\"failedElementNumber\\\":2}]}\"");

        assertThatThrownBy(() -> link.jira().create(LINK, MAYA, List.of(link.parcel("a", "1"), link.parcel("b", "2"))))
                .isInstanceOf(JiraFailure.Unreachable.class)
                .matches(failure -> !((JiraFailure) failure).nothingHappened());
    }

    @Test
    public void aLinkThatIsDeletedWhileJiraWorksDoesNotDenyWhatWasMade() {
        var parcel = link.parcel("Send the offer", "abc");
        link.vanishAfter(2);

        var outcome = link.jira().create(LINK, MAYA, List.of(parcel)).get(0);

        assertThat(outcome.issue().orElseThrow().key()).startsWith("OPS-");
    }

    @Test
    public void errorsOfTheServerLeaveTheOutcomeOpenAlsoInHtml() {
        link.fault("\"mode\":\"status\",\"status\":503,\"times\":1,"
                + "\"path\":\"POST /rest/api/2/issue\",\"body\":\"<h1>gateway</h1>\"");

        assertThatThrownBy(() -> link.jira().create(LINK, MAYA, List.of(link.parcel("x", "a"))))
                .isInstanceOf(JiraFailure.Unreachable.class)
                .matches(failure -> !((JiraFailure) failure).nothingHappened());
    }

    @Test
    public void aBusyJiraIsLeftAloneForAsLongAsItAsks() {
        link.fault("\"mode\":\"status\",\"status\":429,\"times\":1,"
                + "\"path\":\"POST /rest/api/2/issue\",\"headers\":{\"Retry-After\":\"7\"}");

        var busy = catchThrowableOfType(
                JiraFailure.Busy.class, () -> link.jira().create(LINK, MAYA, List.of(link.parcel("x", "a"))));

        assertThat(busy.waitFor().toSeconds()).isEqualTo(8);
        assertThat(busy.nothingHappened()).isTrue();
        assertThatThrownBy(() -> link.jira().me(LINK, MAYA, Optional.empty())).isInstanceOf(JiraFailure.Busy.class);
        assertThat(link.requests("GET", "/rest/api/2/myself")).isEmpty();
    }

    @Test
    public void aRevokedAuthorisationIsAskedForAgain() {
        link.server().server().grants().revoke("maya");

        var failure = catchThrowableOfType(JiraFailure.NeedsAuthorisation.class, () -> link.jira()
                .create(LINK, MAYA, List.of(link.parcel("x", "a"))));

        assertThat(failure.nothingHappened()).isTrue();
        assertThat(failure.uri()).isPresent();
    }

    @Test
    public void theWayBackRevealsNothingAndIsThereOnce() {
        var made = link.jira()
                .create(LINK, MAYA, List.of(link.parcel("x", "a")))
                .get(0)
                .issue()
                .orElseThrow();

        link.jira().linkBack(LINK, MAYA, made.id(), "a", 100);
        link.jira().linkBack(LINK, MAYA, made.id(), "a", 100);

        var links = link.server()
                .get("maya", "/rest/api/2/issue/" + made.key() + "/remotelink")
                .json();
        assertThat(links).hasSize(1);
        assertThat(links.at("/0/globalId").asText()).isEqualTo("oneonone=a");
        assertThat(links.at("/0/object/title").asText()).isEqualTo("Action item in Confluence");
        assertThat(links.at("/0/object/url").asText())
                .isEqualTo("http://confluence.test/pages/viewpage.action?pageId=100");
    }
}
