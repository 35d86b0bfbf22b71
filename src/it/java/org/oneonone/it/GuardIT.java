package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** What becomes of pages that name a meeting without our making, and of the home page that people lay hands on. */
public class GuardIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT = "/rest/api/content/";
    private static int count;

    private final Caller olga = SANDBOX.as("olga");
    private Pair pair;
    private JsonNode meeting;

    @Before
    public void aMeetingWithItsPage() {
        pair = Pair.of(SANDBOX, "maya", "ravi");
        meeting = pair.meet(pair.lead(), "{\"start\":\"2026-12-01T10:00\"}");
    }

    @Test
    public void aPageMadeByHandThatNamesAMeetingIsRestrictedToThePair() {
        String page = create(pair.lead(), "TEAM", naming(meeting.get("id").asText()));

        assertThat(readers(pair.lead(), page)).containsOnly("maya", "ravi");
        assertThat(status(olga, page)).isEqualTo(404);
        assertThat(status(pair.partner(), page)).isEqualTo(200);
        assertThat(pageOf(meeting)).isEqualTo(meeting.get("pageId").asText());
    }

    @Test
    public void whoNamesTheMeetingOfOthersDoesNotLearnWhetherThereIsOne() {
        Caller sam = SANDBOX.as("sam");
        String known = create(sam, "TEAM", naming(meeting.get("id").asText()));
        String unknown = create(sam, "TEAM", naming("987654321"));

        assertThat(readers(sam, known)).isEmpty();
        assertThat(readers(sam, unknown)).isEmpty();
        assertThat(pair.view(sam, known)).contains("does not belong to a 1-on-1 meeting");
        assertThat(pair.view(sam, unknown)).contains("does not belong to a 1-on-1 meeting");
    }

    @Test
    public void aPageOfOneOfThePairDoesNotPassForThePageThatAMeetingHasLost() {
        pair.lead().delete(CONTENT + meeting.get("pageId").asText());

        String page = create(pair.lead(), "TEAM", naming(meeting.get("id").asText()));

        assertThat(readers(pair.lead(), page)).containsOnly("maya", "ravi");
        assertThat(pageOf(meeting)).isEmpty();
    }

    @Test
    public void aCopyIsRestrictedAndTheMeetingKeepsItsOwnPage() {
        String copyTitle = title();
        Answer copied = pair.partner()
                .post(
                        CONTENT + meeting.get("pageId").asText() + "/copy",
                        "{\"destination\":{\"type\":\"space\",\"value\":\"TEAM\"},\"pageTitle\":\"" + copyTitle
                                + "\"}");

        String copy = copied.json().get("id").asText();
        assertThat(readers(pair.lead(), copy)).containsOnly("maya", "ravi");
        assertThat(status(olga, copy)).isEqualTo(404);
        assertThat(pageOf(meeting)).isEqualTo(meeting.get("pageId").asText());
        assertThat(pair.view(pair.lead(), copy)).contains("does not belong to a 1-on-1 meeting");
    }

    @Test
    public void anImportedPageIsRestrictedInAnySpaceWhoeverImportsIt() {
        String storage = pair.page(pair.lead(), meeting.get("pageId").asText())
                .at("/body/storage/value")
                .asText();
        String wrapped = "<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell>" + storage
                + "</ac:layout-cell></ac:layout-section></ac:layout>";

        String page = create(SANDBOX.as("admin"), "OPEN", wrapped);

        assertThat(readers(SANDBOX.as("admin"), page)).containsOnly("maya", "ravi", "admin");
        assertThat(status(olga, page)).isEqualTo(404);
        assertThat(SANDBOX.anonymous().get(CONTENT + page).status()).isEqualTo(404);
    }

    @Test
    public void aPageFromTheTrashBelongsToItsMeetingAgain() {
        String page = meeting.get("pageId").asText();

        pair.lead().delete(CONTENT + page);
        String meanwhile = pageOf(meeting);
        Answer restored = pair.partner()
                .put(CONTENT + page, "{\"type\":\"page\",\"status\":\"current\",\"version\":{\"number\":2}}");

        assertThat(meanwhile).isEmpty();
        assertThat(restored.status()).as(restored.body()).isEqualTo(200);
        assertThat(pageOf(meeting)).isEqualTo(page);
        assertThat(readers(pair.lead(), page)).containsOnly("maya", "ravi");
        assertThat(pair.view(pair.lead(), page)).contains("Maya Berg").doesNotContain("does not belong");
    }

    @Test
    public void aPageThatNamesAnUnknownMeetingStaysAsItIsAndSaysSo() {
        String page = create(olga, "OPEN", naming("987654321"));

        assertThat(readers(olga, page)).isEmpty();
        assertThat(status(SANDBOX.anonymous(), page)).isEqualTo(200);
        assertThat(pair.view(pair.lead(), page)).contains("does not belong to a 1-on-1 meeting");
    }

    @Test
    public void whoPastesOurMacroIntoTheirOwnPageIsNotLockedOut() {
        String page = create(olga, "OPEN", "<p>Mine</p>");

        Answer pasted =
                update(olga, page, "<p>Mine</p>" + naming(meeting.get("id").asText()));
        Answer edited = update(olga, page, "<p>Still mine</p>");

        assertThat(pasted.status()).as(pasted.body()).isEqualTo(200);
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        assertThat(readers(olga, page)).isEmpty();
        assertThat(status(SANDBOX.anonymous(), page)).isEqualTo(200);
    }

    @Test
    public void aHomePageThatSomebodyOpenedIsClosedAgainBeforeTheNextPageIsMade() {
        String home = home();
        pair.partner().delete(CONTENT + home + "/restriction");
        assertThat(status(olga, home)).isEqualTo(200);

        JsonNode next = pair.meet(pair.lead(), "{\"start\":\"2026-12-15T10:00\"}");

        assertThat(home()).isEqualTo(home);
        assertThat(readers(pair.lead(), home)).containsOnly("maya", "ravi");
        assertThat(status(olga, home)).isEqualTo(404);
        assertThat(status(olga, next.get("pageId").asText())).isEqualTo(404);
    }

    @Test
    public void aHomePageThatIsGoneOrClosedToOneOfTheTwoIsReplaced() {
        String first = home();
        pair.lead().delete(CONTENT + first);
        String second = pageAbove(pair.meet(pair.partner(), "{\"start\":\"2026-12-15T10:00\"}"));
        restrictTo(pair.lead(), second, "maya");
        String third = pageAbove(pair.meet(pair.partner(), "{\"start\":\"2026-12-29T10:00\"}"));

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(home()).isEqualTo(third);
        assertThat(readers(pair.lead(), second)).containsOnly("maya");
        assertThat(readers(pair.lead(), third)).containsOnly("maya", "ravi");
        assertThat(status(olga, third)).isEqualTo(404);
    }

    @Test
    public void aPageOfAnotherSiteCannotEndASeriesInSomebodysName() {
        String end = REST + "/series/" + pair.seriesId() + "/end";
        var request = pair.lead().request(end).POST(HttpRequest.BodyPublishers.noBody());

        Answer foreign = pair.lead().send(request.copy().header("Origin", "https://evil.example"));
        Answer crossSite = pair.lead().send(request.copy().header("Sec-Fetch-Site", "cross-site"));
        Answer script = pair.lead().send(request.copy());

        assertThat(foreign.status()).as(foreign.body()).isEqualTo(403);
        assertThat(foreign.json().get("message").asText()).contains("another site");
        assertThat(crossSite.status()).isEqualTo(403);
        assertThat(script.json().get("state").asText()).isEqualTo("ENDED");
    }

    private String home() {
        return pair.lead()
                .get(REST + "/series/" + pair.seriesId())
                .json()
                .get("homePageId")
                .asText();
    }

    private String pageAbove(JsonNode made) {
        JsonNode ancestors = pair.lead()
                .get(CONTENT + made.get("pageId").asText() + "?expand=ancestors")
                .json()
                .get("ancestors");
        return ancestors.get(ancestors.size() - 1).get("id").asText();
    }

    /** The page that the first meeting has now, empty if it has none. */
    private String pageOf(JsonNode wanted) {
        for (JsonNode one : pair.lead()
                .get(REST + "/series/" + pair.seriesId() + "/meetings")
                .json()
                .get("results")) {
            if (one.path("id").asText().equals(wanted.get("id").asText())) {
                return one.path("pageId").asText();
            }
        }
        throw new AssertionError("The meeting is gone");
    }

    private static String naming(String meeting) {
        return "<ac:structured-macro ac:name=\"one-on-one-header\"><ac:parameter ac:name=\"meeting\">" + meeting
                + "</ac:parameter></ac:structured-macro><p>Notes</p>";
    }

    private static synchronized String title() {
        return "Guarded " + ++count;
    }

    private static String create(Caller who, String space, String storage) {
        ObjectNode page = JSON.createObjectNode().put("type", "page").put("title", title());
        page.putObject("space").put("key", space);
        page.putObject("body").putObject("storage").put("value", storage).put("representation", "storage");
        Answer answer = who.post("/rest/api/content", page.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("id").asText();
    }

    private static Answer update(Caller who, String id, String storage) {
        JsonNode page = who.get(CONTENT + id + "?expand=version").json();
        ObjectNode update = JSON.createObjectNode().put("type", "page");
        update.put("title", page.get("title").asText());
        update.putObject("version").put("number", page.at("/version/number").asInt() + 1);
        update.putObject("body").putObject("storage").put("value", storage).put("representation", "storage");
        return who.put(CONTENT + id, update.toString());
    }

    private static void restrictTo(Caller who, String page, String name) {
        String users = "{\"user\":[{\"type\":\"known\",\"username\":\"" + name + "\"}],\"group\":[]}";
        Answer answer = who.put(
                "/rest/experimental/content/" + page + "/restriction",
                "[{\"operation\":\"read\",\"restrictions\":" + users + "},{\"operation\":\"update\",\"restrictions\":"
                        + users + "}]");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static int status(Caller who, String page) {
        return who.get(CONTENT + page).status();
    }

    private static List<String> readers(Caller who, String page) {
        return new ArrayList<>(
                who.get(CONTENT + page + "/restriction/byOperation").json().findValuesAsText("username"));
    }
}
