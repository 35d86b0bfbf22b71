package org.oneonone.it;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.oneonone.it.Caller.Answer;

/** Every door of the wiki and of ours behind which something of a pair might be seen, or changed. */
record Doors(String seriesId, String home, String page, String action) {
    Stream<String> looks() {
        String id = "?pageId=" + page;
        Stream<String> screens = Stream.of(
                "/pages/viewpage.action" + id,
                "/pages/viewpage.action" + id + "&version=1",
                "/pages/viewpage.action?pageId=" + home,
                "/display/TEAM/1-on-1+Ines+Laurent+and+Tomo+Sato",
                "/pages/viewpreviousversions.action" + id,
                "/pages/viewinfo.action" + id,
                "/plugins/viewsource/viewpagesource.action" + id,
                "/pages/editpage.action" + id,
                "/pages/copypage.action" + id,
                "/pages/removepage.action" + id,
                "/pages/listpages.action?key=TEAM",
                "/pages/viewtrash.action?key=TEAM",
                "/display/TEAM",
                "/dashboard.action",
                "/dosearchsite.action?queryString=periscope",
                "/dosearchsite.action?queryString=marmalade",
                "/dosearchsite.action?queryString=1-on-1&where=TEAM",
                "/plugins/one-on-one/one-on-ones.action",
                "/spaces/one-on-one-settings.action?key=TEAM",
                "/admin/plugins/one-on-one/diagnostics.action",
                "/admin/plugins/one-on-one/holidays.action");
        String content = "/rest/api/content/" + page;
        String all = "&limit=200&expand=body.storage,body.view,ancestors,history,children.page";
        Stream<String> api = Stream.of(
                content + "?expand=body.storage,body.view,ancestors,history",
                content + "?version=1&expand=body.storage",
                content + "/history",
                content + "/version",
                content + "/label",
                content + "/child/page",
                "/rest/api/content/" + home + "/child/page",
                "/rest/api/content/" + home + "/descendant/page",
                content + "/restriction",
                content + "/restriction/byOperation",
                "/rest/experimental/content/" + page + "/restriction",
                "/rest/api/content?spaceKey=TEAM" + all,
                "/rest/api/space/TEAM/content?depth=all" + all,
                "/rest/api/content/search?cql=" + encoded("text ~ \"periscope\"") + all,
                "/rest/api/content/search?cql=" + encoded("title ~ \"1-on-1\"") + all,
                "/rest/api/content/search?cql=" + encoded("ancestor = " + home) + all,
                "/rest/api/content/search?cql=" + encoded("id = " + page) + all,
                "/rest/api/search?cql=" + encoded("type = page and creator = ines"),
                "/rest/api/search?cql=" + encoded("space = TEAM"));
        return Stream.concat(Stream.concat(screens, api), ours().map(path -> Pair.REST + path));
    }

    Stream<String> ours() {
        return Stream.of(
                "/series",
                "/series/" + seriesId,
                "/series/" + seriesId + "/meetings",
                "/series/" + seriesId + "/excusals",
                "/series/" + seriesId + "/actions?state=all",
                "/pages/" + page + "/actions",
                "/actions/" + action,
                "/actions/" + action + "/issue/proposal",
                "/templates?spaceKey=TEAM",
                "/templates/weekly-check-in/preview?spaceKey=TEAM&as=lead",
                "/spaces/TEAM/settings",
                "/holidays",
                "/diagnostics");
    }

    Stream<Answer> attempts(Caller who) {
        String stolen = "spaceKey=TEAM&pageId=" + page + "&title=Mine&version=9&body=mine";
        return Stream.of(
                who.post(
                        "/rest/api/content/" + page + "/copy",
                        "{\"destination\":{\"type\":\"space\",\"value\":\"OPEN\"}}"),
                who.put("/rest/api/content/" + page, "{\"version\":{\"number\":9},\"type\":\"page\",\"title\":\"x\"}"),
                who.delete("/rest/api/content/" + page),
                who.post("/rest/api/content/" + page + "/label", "[{\"name\":\"seen\"}]"),
                who.put("/rest/api/content/" + page + "/restriction", "[]"),
                who.put("/rest/inlinetasks/1/task/" + page + "/1", "{\"status\":\"CHECKED\"}"),
                form(who, "/pages/doeditpage.action", stolen),
                form(who, "/pages/watchpage.action", "watch=true&pageId=" + page),
                form(who, "/pages/revertpagebacktoversion.action", "version=1&pageId=" + page),
                form(who, "/pages/copypage.action", "title=Mine&spaceKey=OPEN&pageId=" + page),
                form(who, "/pages/setrestrictions.action", "pageId=" + page),
                form(who, "/rest/sandbox-editor/draft", stolen),
                form(who, "/rest/sandbox-editor/preview", stolen));
    }

    static Answer form(Caller who, String path, String fields) {
        return who.send(who.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Atlassian-Token", "no-check")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** As a script of the wiki's own pages sends it. */
    static Answer script(Caller who, String path, String json) {
        return who.send(who.request(path)
                .header("Content-Type", "application/json")
                .header("X-Atlassian-Token", "no-check")
                .POST(BodyPublishers.ofString(json)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
