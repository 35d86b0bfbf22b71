package org.oneonone.sandbox.wiki.rest;

import java.util.List;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.wiki.Wiki;

/** Puts the wiki's REST resources on the web server. */
public final class WikiRest {
    private WikiRest() {}

    public static void add(Wiki wiki, Host host) {
        RestServlet servlet = new RestServlet(wiki);
        ContentJson json = new ContentJson(wiki, host.confluenceUrl());
        SearchApi search = new SearchApi(wiki, json);
        servlet.on("GET", "/rest/api/content/search", search::contentSearch);
        new ContentApi(wiki, json).routes(servlet);
        new RestrictionApi(wiki, json).routes(servlet);
        search.routes(servlet);
        new PeopleApi(wiki, json).routes(servlet);
        new PeopleAdminApi(wiki).routes(servlet);
        new SpacePermissionApi(wiki).routes(servlet);
        new TaskApi(wiki).routes(servlet);
        for (String path : List.of("/rest/api/*", "/rest/experimental/*", "/rest/inlinetasks/*", "/rest/prototype/*")) {
            host.confluence().servlet(path, servlet);
        }
    }
}
