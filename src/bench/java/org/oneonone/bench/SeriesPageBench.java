package org.oneonone.bench;

import static org.oneonone.bench.Server.REST;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The series page and the timeline after five years of weekly meetings, beside the same pages of a series that is new. */
final class SeriesPageBench {
    private static final int MEETINGS = 260;
    private static final int ITEMS_A_MEETING = 8;
    private static final int ROUNDS = 200;

    private SeriesPageBench() {}

    static String figures() throws Exception {
        try (Server server = Server.start()) {
            String young = server.series("maya", "ravi");
            meet(server, young, LocalDate.now());
            String old = server.series("maya", "ravi");
            LocalDate day = LocalDate.now().minusWeeks(MEETINGS);
            for (int week = 0; week < MEETINGS; week++) {
                meet(server, old, day.plusWeeks(week));
            }
            String items = REST + "/series/" + old + "/actions?state=all&limit=1";
            String count = server.get("maya", items).json().get("totalSize").asText();
            String page = "/plugins/one-on-one/series.action?id=";
            return MEETINGS + " meetings, " + count + " action items\n" + watch(server, page + old, "series page, old")
                    + "\n" + watch(server, page + young, "series page, new")
                    + "\n" + watch(server, home(server, old), "timeline, old")
                    + "\n" + watch(server, home(server, young), "timeline, new");
        }
    }

    /** The page above those of the series, on which its timeline stands. */
    private static String home(Server server, String series) throws Exception {
        String page = server.get("maya", REST + "/series/" + series)
                .json()
                .get("homePageId")
                .asText();
        return "/pages/viewpage.action?pageId=" + page;
    }

    private static void meet(Server server, String series, LocalDate day) throws Exception {
        String wish = "{\"start\":\"" + day + "T10:00\"}";
        String page = server.post("maya", REST + "/series/" + series + "/meetings", wish)
                .json()
                .get("pageId")
                .asText();
        String present = "/rest/api/content/" + page;
        var content =
                server.get("maya", present + "?expand=version,body.storage").json();
        String task =
                "<ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>Do it</ac:task-body></ac:task>";
        String body = content.at("/body/storage/value")
                .asText()
                .replaceFirst("(?s)<ac:task>.*</ac:task>", task.repeat(ITEMS_A_MEETING));
        var change = JsonNodeFactory.instance.objectNode();
        change.put("type", "page").put("title", content.get("title").asText());
        change.putObject("version").put("number", content.at("/version/number").asInt() + 1);
        change.putObject("body").putObject("storage").put("value", body).put("representation", "storage");
        server.send("PUT", "maya", present, change.toString());
    }

    private static String watch(Server server, String page, String what) throws Exception {
        List<Double> millis = new ArrayList<>();
        String statements = "";
        for (int i = 0; i < ROUNDS; i++) {
            Server.Answer answer = server.get("maya", page);
            millis.add(answer.millis());
            statements = answer.statements();
        }
        return Figures.line(what, millis) + ", " + statements + " statements";
    }
}
