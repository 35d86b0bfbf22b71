package org.oneonone.sandbox.front.resource;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code jsI18n} transformer: puts texts in the reader's language where a script asks for them by a literal key. */
final class ScriptTexts {
    private static final Pattern CALL =
            Pattern.compile("(?:[A-Za-z_$][\\w$]*\\.)?I18n\\.getText\\(\\s*(['\"])([\\w.\\-]+)\\1\\s*([,)])");

    private ScriptTexts() {}

    /**
     * Replaces every literal call. A text with arguments is left to {@code AJS.format}, which fills it in the browser.
     *
     * @param pattern the text of a key as it stands in the properties file
     * @param plain the text of a key without arguments, ready to read
     */
    static String replace(String script, UnaryOperator<String> pattern, UnaryOperator<String> plain) {
        Matcher call = CALL.matcher(script);
        StringBuilder out = new StringBuilder();
        while (call.find()) {
            String key = call.group(2);
            String text = call.group(3).equals(")")
                    ? literal(plain.apply(key))
                    : "AJS.format(" + literal(pattern.apply(key)) + ",";
            call.appendReplacement(out, Matcher.quoteReplacement(text));
        }
        return call.appendTail(out).toString();
    }

    /** A JavaScript string that is safe inside HTML too. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '<', '>', '\u2028', '\u2029' -> out.append(String.format("\\u%04x", (int) c));
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
