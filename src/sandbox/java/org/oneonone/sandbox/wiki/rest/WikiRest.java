package org.oneonone.sandbox.wiki.rest;

import java.util.List;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.wiki.Wiki;

/** Puts the wiki's REST resources on the web server. */
public final class WikiRest {
    private WikiRest() {}

    public static void add(Wiki wiki, Host host) {
        Router<Call, Object> router = new Router<>();
        ContentJson json = new ContentJson(wiki, host.confluenceUrl());
        SearchApi search = new SearchApi(wiki, json);
        router.add("GET /rest/api/content/search", search::contentSearch);
        new ContentApi(wiki, json).routes(router);
        new RestrictionApi(wiki, json).routes(router);
        search.routes(router);
        new PeopleApi(wiki, json).routes(router);
        new PeopleAdminApi(wiki).routes(router);
        new SpacePermissionApi(wiki).routes(router);
        new TaskApi(wiki).routes(router);
        RestServlet servlet = new RestServlet(router, wiki, host.confluenceUrl());
        for (String path : List.of("/rest/api/*", "/rest/experimental/*", "/rest/inlinetasks/*", "/rest/prototype/*")) {
            host.confluence().serve(path, servlet);
        }
    }
}
