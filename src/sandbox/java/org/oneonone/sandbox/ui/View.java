package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page to be shown: which template with which values, and where in the wiki it stands.
 *
 * @param title what the browser's tab says
 * @param template name of the template, empty if {@code bodyHtml} is given
 * @param contexts web-resource contexts that the page loads besides {@code atl.general}
 */
record View(
        String title,
        String template,
        Map<String, Object> values,
        String headHtml,
        String bodyHtml,
        Optional<Space> space,
        Optional<Page> page,
        List<String> contexts) {

    static View of(String title, String template, Map<String, Object> values) {
        return new View(title, template, values, "", "", Optional.empty(), Optional.empty(), List.of());
    }

    /** What a plugin printed. */
    static View printed(String title, String headHtml, String bodyHtml) {
        return new View(title, "", Map.of(), headHtml, bodyHtml, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same place with other HTML in the middle. */
    View printing(String html) {
        return new View(title, "", Map.of(), headHtml, html, space, page, contexts);
    }

    View in(Space place) {
        return new View(title, template, values, headHtml, bodyHtml, Optional.of(place), page, contexts);
    }

    /** On a page, which is in its space. */
    View on(Page place) {
        return new View(
                title,
                template,
                values,
                headHtml,
                bodyHtml,
                Optional.of(place.getSpace()),
                Optional.of(place),
                contexts);
    }

    View loading(String context) {
        List<String> more = new ArrayList<>(contexts);
        more.add(context);
        return new View(title, template, values, headHtml, bodyHtml, space, page, more);
    }

    View with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new View(title, template, more, headHtml, bodyHtml, space, page, contexts);
    }
}
