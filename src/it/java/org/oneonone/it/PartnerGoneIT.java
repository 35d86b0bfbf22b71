package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** One of the two is renamed, deactivated, deleted or loses sight of the space; the other one is told, nobody else. */
public class PartnerGoneIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final String NOTE = "persimmon-and-quince";
    private static final String ITEM = "varnish the barometer";
    private static final String SECOND = "{\"start\":\"2026-12-15T10:00\"}";
    private static final String DASHBOARD = "/plugins/one-on-one/one-on-ones.action";
    private static final String CONTENT = "/rest/api/content/";

    private final Directory directory = new Directory(SANDBOX);
    private final String lead = directory.colleague("kim");
    private final String partner = directory.colleague("lou");
    private final String partnerKey = directory.key(partner);
    private Pair pair;
    private JsonNode meeting;
    private String page;
    private String action;

    @Before
    public void aPairThatHasMet() {
        pair = Pair.of(SANDBOX, lead, partner);
        meeting = pair.meet(pair.lead(), "{\"start\":\"2026-12-01T10:00\"}");
        page = meeting.get("pageId").asText();
        pair.writeTasks(pair.lead(), page, pair.task(partner, ITEM, "2026-12-10"));
        pair.writeNote(pair.partner(), page, NOTE);
        action = pair.actions(pair.lead(), page).get(0).get("id").asText();
    }

    @Test
    public void aRenamedPartnerGoesOnUnderTheNewName() {
        String newName = partner + "x";
        directory.rename(partner, newName, "Lou Newname");
        Caller renamed = SANDBOX.as(newName);

        JsonNode series = series();
        assertThat(series.at("/partner/name").asText()).isEqualTo(newName);
        assertThat(series.at("/partner/displayName").asText()).isEqualTo("Lou Newname");
        assertThat(series.at("/partner/presence").asText()).isEqualTo("PRESENT");
        assertThat(series.get("concerns")).isEmpty();
        assertThat(pair.view(pair.lead(), page))
                .contains("<span>Lou Newname</span>")
                .containsPattern("Only (.* and Lou Newname|Lou Newname and .*) can read this page");
        assertThat(pair.view(renamed, page)).contains(NOTE, ITEM, "Lou Newname");
        assertThat(pair.actions(renamed, page).get(0).at("/owner/name").asText())
                .isEqualTo(newName);
        assertThat(renamed.post(meetings(), SECOND).status()).isEqualTo(201);
        assertThat(SANDBOX.as(partner).get(REST + "/series").status()).isEqualTo(401);
    }

    @Test
    public void whoeverGetsTheOldNameOfARenamedPartnerSeesNothing() {
        directory.rename(partner, partner + "x", "Lou Newname");
        directory.letIn(directory.add(partner, "Somebody Else"));
        pair.meet(pair.lead(), SECOND);

        seesNothing(SANDBOX.as(partner));
    }

    @Test
    public void whoeverGetsTheNameOfADeletedPartnerSeesNothing() {
        directory.delete(partner);
        directory.letIn(directory.add(partner, "Somebody Else"));

        seesNothing(SANDBOX.as(partner));
        assertThat(series().at("/partner/presence").asText()).isEqualTo("DELETED");
    }

    @Test
    public void aDeactivatedPartnerIsNamedAndNoMeetingIsMadeWithThem() {
        directory.disable(partner);

        String sentence = "The account of " + Directory.fullName(partner)
                + " is deactivated. End the series, or ask an administrator.";
        says("DEACTIVATED", sentence);
        refusesTheNextMeeting(sentence);
        assertThat(pair.partner().get(REST + "/series").status()).isEqualTo(401);
        assertThat(pair.view(pair.lead(), page))
                .contains("Only " + Directory.fullName(lead) + " can read this page", NOTE, ITEM);
        whatIsLeftGoesOn();

        directory.enable(partner);

        assertThat(series().at("/partner/presence").asText()).isEqualTo("PRESENT");
        assertThat(pair.view(pair.partner(), page)).contains(NOTE);
        assertThat(pair.lead().post(meetings(), SECOND).status()).isEqualTo(201);
    }

    @Test
    public void aDeletedPartnerLeavesReadablePagesBehind() {
        directory.delete(partner);

        String sentence = "The other one of you has no account any more. You may end the series.";
        says("DELETED", sentence);
        refusesTheNextMeeting(sentence);
        assertThat(series().at("/partner/userKey").asText()).isEqualTo(partnerKey);
        assertThat(pair.view(pair.lead(), page)).contains("Former user", NOTE, ITEM);
        assertThat(pair.actions(pair.lead(), page)
                        .get(0)
                        .at("/owner/displayName")
                        .asText())
                .isEqualTo("Former user");
        whatIsLeftGoesOn();
        assertThat(pair.lead()
                        .post(REST + "/series/" + pair.seriesId() + "/end")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("ENDED");
        assertThat(pair.view(pair.lead(), page)).doesNotContain(sentence);
    }

    @Test
    public void aCopyIsKeptFromOthersThoughOneOfThePairIsDeleted() {
        directory.delete(partner);

        String copy = pair.lead()
                .post(
                        CONTENT + page + "/copy",
                        "{\"destination\":{\"type\":\"space\",\"value\":\"TEAM\"},\"pageTitle\":\"Copy " + page + "\"}")
                .json()
                .get("id")
                .asText();

        assertThat(SANDBOX.as("olga").get(CONTENT + copy).status()).isEqualTo(404);
        assertThat(SANDBOX.as("maya").get(CONTENT + copy).status()).isEqualTo(404);
        assertThat(pair.lead().get(CONTENT + copy).status()).isEqualTo(200);
    }

    @Test
    public void aPartnerWhoLostSightOfTheSpaceSeesNothingOfTheSeries() {
        directory.shutOut(partnerKey);

        seesNothing(pair.partner());
        for (String change : List.of("/pause", "/end", "/meetings", "/refresh")) {
            assertThat(pair.partner()
                            .post(REST + "/series/" + pair.seriesId() + change)
                            .status())
                    .as(change)
                    .isEqualTo(404);
        }
        assertThat(pair.partner()
                        .post(REST + "/meetings/" + meeting.get("id").asText() + "/hold")
                        .status())
                .isEqualTo(404);
        assertThat(pair.partner().get(DASHBOARD).body()).contains("a space that is gone or that you can no longer see");
        String sentence = Directory.fullName(partner)
                + " can no longer see the space of this series. Ask one of its administrators, or end the series.";
        says("NO_SPACE", sentence);
        refusesTheNextMeeting(sentence);

        directory.letIn(partnerKey);

        assertThat(pair.view(pair.partner(), page)).contains(NOTE);
        assertThat(series().get("concerns")).isEmpty();
    }

    @Test
    public void whatStandsOnAPageThatOneMayNotReadIsInNoListEither() {
        String actions = REST + "/series/" + pair.seriesId() + "/actions?state=all";
        assertThat(pair.partner().get(actions).body()).contains(ITEM);

        Answer closed = pair.lead().put(CONTENT + page + "/restriction", onlyFor(lead));

        assertThat(closed.status()).isEqualTo(200);
        assertThat(pair.partner().get(actions).json().get("totalSize").asInt()).isZero();
        assertThat(pair.partner().get(REST + "/actions/" + action).status()).isEqualTo(404);
        assertThat(pair.lead().get(actions).body()).contains(ITEM);
    }

    @Test
    public void whomJiraWillNotAssignIsNamedInItsOwnWords() {
        JiraSide jira = new JiraSide(SANDBOX);
        jira.calm("maya", "ravi");
        JiraSide.Items items = jira.items(1);

        Answer refused = items.ask("{\"projectKey\":\"OPS\",\"issueType\":\"Task\",\"assignee\":\"olga\"}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("assignee");
        assertThat(refused.json().at("/errors/0/message").asText()).contains("User 'olga' cannot be assigned issues.");
    }

    /** Series, header and dashboard tell the one who is left. */
    private void says(String presence, String sentence) {
        JsonNode series = series();
        assertThat(series.at("/partner/presence").asText()).isEqualTo(presence);
        assertThat(series.at("/lead/presence").asText()).isEqualTo("PRESENT");
        assertThat(series.get("concerns")).extracting(JsonNode::asText).containsExactly(sentence);
        assertThat(pair.lead()
                        .get(REST + "/series")
                        .json()
                        .at("/results/0/concerns/0")
                        .asText())
                .isEqualTo(sentence);
        assertThat(pair.view(pair.lead(), page)).contains(sentence);
        assertThat(pair.lead().get(DASHBOARD).body())
                .contains(sentence, "data-oneonone-end=\"" + pair.seriesId() + "\"")
                .doesNotContain("data-oneonone-create=");
    }

    private void refusesTheNextMeeting(String sentence) {
        Answer refused = pair.lead().post(meetings(), SECOND);

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().get("message").asText()).isEqualTo(sentence);
        assertThat(pages()).containsExactly(page);
        assertThat(pair.meet(pair.lead(), "{\"start\":\"2026-12-01T10:00\"}")
                        .get("pageId")
                        .asText())
                .isEqualTo(page);
    }

    private void whatIsLeftGoesOn() {
        pair.writeNote(pair.lead(), page, "alone");
        for (String change : List.of("/pause", "/resume")) {
            assertThat(pair.lead()
                            .post(REST + "/series/" + pair.seriesId() + change)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(pair.lead()
                        .post(REST + "/meetings/" + meeting.get("id").asText() + "/hold")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("HELD");
        assertThat(pair.lead().post(REST + "/actions/" + action + "/tick").status())
                .isEqualTo(200);
    }

    /** No door says anything of the pair. */
    private void seesNothing(Caller who) {
        String home = series().get("homePageId").asText();
        SoftAssertions softly = new SoftAssertions();
        new Doors(pair.seriesId(), home, page, action).looks().forEach(path -> softly.assertThat(
                        who.get(path).body())
                .as(path)
                .doesNotContain(NOTE, ITEM, Directory.fullName(lead), "every second Tuesday"));
        softly.assertThat(who.get(CONTENT + page).status()).isEqualTo(404);
        softly.assertThat(who.get(REST + "/series").json().get("totalSize").asInt())
                .isZero();
        softly.assertThat(who.get(REST + "/series/" + pair.seriesId()).status()).isEqualTo(404);
        softly.assertAll();
    }

    private JsonNode series() {
        return pair.lead().get(REST + "/series/" + pair.seriesId()).json();
    }

    private String meetings() {
        return REST + "/series/" + pair.seriesId() + "/meetings";
    }

    private List<String> pages() {
        String home = series().get("homePageId").asText();
        return pair.lead()
                .get(CONTENT + home + "/child/page")
                .json()
                .get("results")
                .findValuesAsText("id");
    }

    private static String onlyFor(String name) {
        String user = "{\"user\":[{\"type\":\"known\",\"username\":\"" + name + "\"}]}";
        return "[{\"operation\":\"read\",\"restrictions\":" + user + "},{\"operation\":\"update\",\"restrictions\":"
                + user + "}]";
    }
}
