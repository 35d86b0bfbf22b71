package org.oneonone.sandbox.ui;

/** What a screen does with a request. */
sealed interface Answer {
    /** Shows a page inside the wiki's furniture. */
    record Show(int status, View view, Around around) implements Answer {}

    /** Goes to an address below the context path. */
    record Go(String path) implements Answer {}

    /** Gives a script its data. */
    record Json(int status, Object body) implements Answer {}

    static Answer show(View view) {
        return show(200, view);
    }

    static Answer show(int status, View view) {
        return new Show(status, view, Around.SITE);
    }

    static Answer spaceTools(View view) {
        return new Show(200, view, Around.SPACE_TOOLS);
    }

    static Answer admin(View view) {
        return new Show(200, view, Around.ADMIN);
    }

    static Answer go(String path) {
        return new Go(path);
    }

    static Answer json(Object body) {
        return new Json(200, body);
    }

    /** What stands between the page and the furniture of the site. */
    enum Around {
        SITE,
        SPACE_TOOLS,
        ADMIN
    }
}
