package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.oneonone.it.Caller.Answer;
import org.oneonone.it.RightsTable.Row;

/** Prints our macros on the pair's second page, and each alone on a page that everybody may read. */
final class MacroProbe implements Probe {
    private static final String CONTENT = "/rest/api/content/";
    private static final String TASKS = "<ac:rich-text-body><p>none</p></ac:rich-text-body>";

    private final SandboxRule sandbox;
    private final Pair pair;
    private final String meeting;
    private final String page;
    private final String home;
    private final Map<String, String> openPages = new HashMap<>();

    MacroProbe(SandboxRule sandbox) {
        this.sandbox = sandbox;
        this.pair = Pair.of(sandbox, Who.LEAD.user(), Who.PARTNER.user(), Lab.KEY);
        write(pair.firstPage());
        var second = pair.meet(pair.lead(), "{\"start\":\"2026-12-15T10:00\"}");
        this.meeting = second.get("id").asText();
        this.page = second.get("pageId").asText();
        write(page);
        pair.writeNote(
                pair.lead(),
                page,
                "<ac:structured-macro ac:name=\"one-on-one-timeline\"/>"
                        + "<ac:structured-macro ac:name=\"one-on-one-agenda\"/>");
        this.home = pair.homePage();
    }

    private void write(String pageId) {
        pair.writeTasks(pair.lead(), pageId, pair.task(Who.PARTNER.user(), Lab.ITEM, "2026-12-10"));
    }

    @Override
    public String outcome(Row row, Who who) {
        boolean isOpen = row.place().contains("open page");
        Answer read = who.in(sandbox)
                .get(CONTENT + (isOpen ? openPages.computeIfAbsent(row.entry(), this::open) : page)
                        + "?expand=body.view");
        if (read.status() != 200) {
            return "no page";
        }
        String html = read.json().at("/body/view/value").asText();
        return isOpen && html.contains(Lab.ITEM) ? "tells of the pair" : word(row.entry(), html, who);
    }

    private String word(String macro, String html, Who who) {
        boolean isSentence = html.contains("oneonone-sentence");
        return switch (macro) {
            case "one-on-one-header" ->
                html.contains("data-oneonone-meeting") ? "all" : isSentence ? "sentence" : "nothing";
            case "one-on-one-actions" ->
                html.contains("<button")
                        ? "buttons"
                        : html.contains("data-oneonone-actions") ? "lines" : said(isSentence);
            case "one-on-one-open-actions" -> html.contains("oneonone-line-age") ? "lines" : said(isSentence);
            case "one-on-one-agenda" -> html.contains("data-oneonone-agenda") ? "all" : said(isSentence);
            case "one-on-one-timeline" -> html.contains("data-oneonone-timeline") ? "all" : said(isSentence);
            case "one-on-ones" -> html.contains("oneonone-dashboard") ? own(html, who) : said(isSentence);
            default -> "unknown macro";
        };
    }

    private static String said(boolean isSentence) {
        return isSentence ? "sentence" : "nothing";
    }

    /** Everybody's own, which for most of them are none. */
    private String own(String html, Who who) {
        return html.contains("pageId=" + home + "\"") == who.isOfPair() ? "own" : "wrong ones";
    }

    /** Pasted into a page that is there already, which nobody restricts. */
    private String open(String macro) {
        Caller reader = sandbox.as(Who.READER.user());
        ObjectNode wish = new ObjectMapper()
                .createObjectNode()
                .put("type", "page")
                .put("title", "Who may read " + macro + " " + pair.seriesId());
        wish.putObject("space").put("key", "OPEN");
        wish.putObject("body").putObject("storage").put("value", "<p>mine</p>").put("representation", "storage");
        Answer made = reader.post("/rest/api/content", wish.toString());
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        String id = made.json().get("id").asText();
        pair.writeNote(
                reader,
                id,
                "<ac:structured-macro ac:name=\"" + macro + "\"><ac:parameter ac:name=\"meeting\">" + meeting
                        + "</ac:parameter><ac:parameter ac:name=\"series\">" + pair.seriesId() + "</ac:parameter>"
                        + (macro.equals("one-on-one-actions") ? TASKS : "")
                        + "</ac:structured-macro>");
        return id;
    }
}
