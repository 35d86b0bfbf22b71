package org.oneonone.it;

import java.util.Map;
import org.oneonone.it.Caller.Answer;
import org.oneonone.it.Lab.Targets;
import org.oneonone.it.RightsTable.Row;

/** Opens our screens, and looks for our links where Confluence shows them. */
final class ScreenProbe {
    private static final Map<String, String> SCREENS = Map.of(
            "one-on-ones", "/plugins/one-on-one/one-on-ones.action",
            "series", "/plugins/one-on-one/series.action?id=%s",
            "one-on-one-settings", "/spaces/one-on-one-settings.action?key=LAB",
            "diagnostics", "/admin/plugins/one-on-one/diagnostics.action",
            "holidays", "/admin/plugins/one-on-one/holidays.action");

    /** Where a link is shown, and what shows that it is there. */
    private static final Map<String, String[]> LINKS = Map.of(
            "series-header-link", new String[] {"/display/OPEN", "id=\"oneonone-header\""},
            "series-dashboard-link", new String[] {"/display/OPEN", "id=\"oneonone-dashboard\""},
            "meeting-create-item",
                    new String[] {"/rest/create-dialog/1.0/dialog?spaceKey=LAB", ":meeting-create-item\""},
            "template-settings-link",
                    new String[] {"/spaces/viewspacesummary.action?key=LAB", "id=\"template-settings-link\""},
            "excusal-holidays-link", new String[] {"/admin/viewgeneralconfig.action", "id=\"oneonone-holidays\""},
            "operation-diagnostics-link",
                    new String[] {"/admin/viewgeneralconfig.action", "id=\"oneonone-diagnostics\""});

    private final SandboxRule sandbox;
    private final Targets pair;

    ScreenProbe(SandboxRule sandbox, Targets pair) {
        this.sandbox = sandbox;
        this.pair = pair;
    }

    String screen(Row row, Who who) {
        Answer answer = who.in(sandbox).get(SCREENS.get(row.entry()).formatted(pair.series()));
        if (!who.isOfPair() && pair.isToldBy(answer)) {
            return "tells of the pair";
        }
        return switch (answer.status()) {
            case 200 -> "shown";
            case 302 -> answer.header("Location").contains("/login.action") ? "login" : answer.header("Location");
            case 403 -> "forbidden";
            default -> String.valueOf(answer.status());
        };
    }

    String link(Row row, Who who) {
        String[] place = LINKS.get(row.entry());
        return who.in(sandbox).get(place[0]).body().contains(place[1]) ? "shown" : "hidden";
    }

    /** Creates from the blueprint as Confluence does by itself, looks at the page, and takes it away again. */
    String blueprint(Row row, Who who) {
        Answer made = Doors.script(
                who.in(sandbox),
                "/rest/create-dialog/1.0/content-blueprint/create",
                "{\"spaceKey\":\"LAB\",\"itemKey\":\"org.oneonone.one-on-one:meeting-create-item\",\"context\":{}}");
        if (made.status() != 200) {
            return String.valueOf(made.status());
        }
        String content = "/rest/api/content/"
                + made.json().get("url").asText().replaceFirst("^.*pageId=", "").replaceFirst("\\D.*$", "");
        String body = who.in(sandbox)
                .get(content + "?expand=body.storage")
                .json()
                .at("/body/storage/value")
                .asText();
        who.in(sandbox).delete(content);
        return body.contains("one-on-ones.action") && !body.contains("ac:structured-macro") ? "signpost" : body;
    }
}
