package org.oneonone.template;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the gaps of a template's body. The rest of the text is kept as its author wrote it, so this works on the text
 * and not on a tree that would have to be written out again.
 */
public final class TemplateBody {
    /** The names of the gaps that an author may leave. */
    public static final List<String> VARIABLES = List.of("lead", "partner", "date");

    private static final Pattern VARIABLE = gap("var", "name");
    private static final Pattern TEXT = gap("i18n", "key");

    private TemplateBody() {}

    /** The body with each variable replaced by its value, which is plain text and gets escaped. */
    public static String fill(String body, Map<String, String> values) {
        return replace(VARIABLE, body, name -> values.getOrDefault(name, ""));
    }

    /** The body with each text key replaced by its text. */
    static String translate(String body, UnaryOperator<String> texts) {
        return replace(TEXT, body, texts);
    }

    private static String replace(Pattern gap, String body, UnaryOperator<String> values) {
        return gap.matcher(body).replaceAll(match -> {
            String name = match.group(1) == null ? match.group(2) : match.group(1);
            return Matcher.quoteReplacement(StorageFormat.escape(values.apply(name)));
        });
    }

    private static Pattern gap(String element, String attribute) {
        String name = "\\s+at:" + attribute + "\\s*=\\s*(?:\"([^\"<]*)\"|'([^'<]*)')";
        return Pattern.compile("<at:" + element + name + "[^<>]*?(?:/>|>\\s*</at:" + element + "\\s*>)");
    }
}
