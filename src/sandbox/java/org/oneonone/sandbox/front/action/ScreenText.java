package org.oneonone.sandbox.front.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.oneonone.sandbox.front.Screen;

/** Takes a printed page apart into what the decorator needs. */
final class ScreenText {
    private static final Pattern DECORATOR =
            Pattern.compile("<meta\\s+name=\"decorator\"\\s+content=\"([^\"]*)\"\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = element("title");
    private static final Pattern HEAD = element("head");
    private static final Pattern BODY = element("body");

    private ScreenText() {}

    static Screen parse(String html, List<Map<String, Object>> frames) {
        String head = find(HEAD, html).orElse("");
        String decorator = find(DECORATOR, html).orElse("");
        String title = find(TITLE, html).orElse("").trim();
        String rest = TITLE.matcher(DECORATOR.matcher(head).replaceAll("")).replaceAll("");
        String body = find(BODY, html).orElseGet(() -> {
            String bare = HEAD.matcher(html).replaceAll("");
            bare = TITLE.matcher(DECORATOR.matcher(bare).replaceAll("")).replaceAll("");
            return bare.replaceAll("(?i)<!doctype[^>]*>|</?html[^>]*>", "");
        });
        return new Screen(decorator, StringEscapeUtils.unescapeHtml4(title), rest.trim(), body.trim(), frames);
    }

    private static Optional<String> find(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Pattern element(String name) {
        return Pattern.compile(
                "<" + name + "(?:\\s[^>]*)?>(.*?)</" + name + ">", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
