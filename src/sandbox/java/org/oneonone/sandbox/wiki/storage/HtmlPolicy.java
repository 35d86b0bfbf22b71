package org.oneonone.sandbox.wiki.storage;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oneonone.sandbox.base.HtmlTemplates;

/** Which plain HTML of a page reaches the reader; scripts, frames, forms and event handlers never do. */
final class HtmlPolicy {
    private static final Set<String> ELEMENTS = words(
            """
            p br hr h1 h2 h3 h4 h5 h6 strong em b i u s del ins small big sub sup span div pre code tt blockquote ul ol
            li dl dt dd table tbody thead tfoot tr th td col colgroup caption a img time abbr cite q""");
    private static final Set<String> DROPPED =
            words("script style iframe object embed applet noscript template svg math head title");
    private static final Set<String> EMPTY = words("br hr img col");
    private static final Set<String> ATTRIBUTES = words(
            """
            class id title alt width height colspan rowspan lang dir rel start type align valign scope datetime name
            color span""");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?:|mailto:|ftp:|/|#|\\?).*|[^:]*", Pattern.DOTALL);
    private static final Pattern UNSAFE_STYLE =
            Pattern.compile("(?i).*(expression|url\\s*\\(|javascript|@import|\\\\).*", Pattern.DOTALL);

    private HtmlPolicy() {}

    static Set<String> words(String words) {
        return Set.of(words.split("\\s+"));
    }

    /** Whether the tag is printed; of other elements only the content is, unless {@link #isDropped}. */
    static boolean isAllowed(String element) {
        return ELEMENTS.contains(element.toLowerCase(Locale.ROOT));
    }

    static boolean isDropped(String element) {
        return DROPPED.contains(element.toLowerCase(Locale.ROOT));
    }

    static boolean isEmpty(String element) {
        return EMPTY.contains(element.toLowerCase(Locale.ROOT));
    }

    /** Those that are harmless, each after a space. */
    static String attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .filter(each -> isAllowed(each.getKey().toLowerCase(Locale.ROOT), each.getValue()))
                .map(each -> " " + each.getKey() + "=\"" + HtmlTemplates.escape(each.getValue()) + "\"")
                .collect(Collectors.joining());
    }

    private static boolean isAllowed(String name, String value) {
        return switch (name) {
            case "href", "src", "cite" -> isAddress(value);
            case "style" -> !UNSAFE_STYLE.matcher(value).matches();
            default -> ATTRIBUTES.contains(name) || name.startsWith("data-");
        };
    }

    /** Whether following or loading the address runs no script. */
    static boolean isAddress(String value) {
        return ADDRESS.matcher(value.replaceAll("[\\s\\p{Cntrl}]", "")).matches();
    }
}
