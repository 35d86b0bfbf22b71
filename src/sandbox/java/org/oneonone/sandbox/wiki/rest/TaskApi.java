package org.oneonone.sandbox.wiki.rest;

import java.util.Map;
import java.util.NoSuchElementException;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.wiki.Wiki;

/** {@code /rest/inlinetasks/1}: ticking a native task, which is what a click on its box sends. */
record TaskApi(Wiki wiki) {
    void routes(Router<Call, Object> router) {
        router.add("POST /rest/inlinetasks/1/task/{}/{}", this::tick)
                .add("PUT /rest/inlinetasks/1/task/{}/{}", this::tick);
    }

    private Object tick(Call call) {
        String status = call.required().path("status").asText();
        if (!status.equals("CHECKED") && !status.equals("UNCHECKED")) {
            throw ApiFault.invalid("status must be CHECKED or UNCHECKED");
        }
        long page = call.editable().getId();
        try {
            wiki.tasks().tick(page, Long.parseLong(call.path().get(1)), status.equals("CHECKED"));
        } catch (NoSuchElementException | NumberFormatException e) {
            throw new ApiFault(404, "No task " + call.path().get(1) + " on page " + page);
        }
        return Map.of("id", call.path().get(1), "status", status);
    }
}
