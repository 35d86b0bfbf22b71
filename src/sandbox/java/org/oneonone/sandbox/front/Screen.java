package org.oneonone.sandbox.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page that a plugin's template printed, taken apart so that the wiki can put its own furniture around it.
 *
 * @param decorator what the template's {@code <meta name="decorator">} asks for, such as {@code atl.general}
 * @param title text of the template's title element, unescaped
 * @param headHtml the rest of its head
 * @param bodyHtml what goes into the middle
 * @param frames the {@code #applyDecorator} blocks around the body, outermost first: their parameters, with the
 *     decorator's own name under {@code decorator}
 */
public record Screen(
        String decorator, String title, String headHtml, String bodyHtml, List<Map<String, Object>> frames) {
    /** Where a template's values keep the frames while it runs. */
    public static final String FRAMES = "oneonone.frames";

    public Screen {
        frames = List.copyOf(frames);
    }

    /** A page of the site that says no more than its title. */
    public static Screen titled(String title) {
        return new Screen("atl.general", title, "", "<h1>" + title + "</h1>", List.of(Map.of()));
    }

    /** From now on the values remember what {@code #applyDecorator} blocks are told, outermost first. */
    public static List<Map<String, Object>> collectFrames(Map<String, Object> values) {
        List<Map<String, Object>> frames = new ArrayList<>();
        values.put(FRAMES, frames);
        return frames;
    }

    /** A parameter of the innermost block that sets it, null if none does. */
    public Object parameter(String name) {
        return frames.stream()
                .filter(frame -> frame.containsKey(name))
                .reduce((outer, inner) -> inner)
                .map(frame -> frame.get(name))
                .orElse(null);
    }
}
