package org.oneonone.sandbox.front.blueprint;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oneonone.sandbox.wiki.storage.Renderer;
import org.oneonone.sandbox.wiki.storage.StorageFault;

/** Fills {@code <at:var>} and {@code <at:i18n>} of a template in storage format. */
final class TemplateText {
    private static final Pattern ELEMENT = Pattern.compile(
            "<at:(var|i18n)((?:\\s+[\\w:]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*)\\s*(?:/>|>\\s*</at:\\1\\s*>)");
    private static final Pattern DECLARATIONS =
            Pattern.compile("<at:declarations>.*?</at:declarations>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern NO_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private TemplateText() {}

    /** The page's body; a variable that nobody set is printed empty. */
    static String fill(String template, Map<String, Object> variables, UnaryOperator<String> texts) {
        Matcher element = ELEMENT.matcher(DECLARATIONS.matcher(template).replaceAll(""));
        StringBuilder out = new StringBuilder();
        while (element.find()) {
            String attributes = element.group(2);
            String value = element.group(1).equals("i18n")
                    ? escape(texts.apply(attribute(attributes, "at:key")))
                    : variable(attributes, variables);
            element.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return element.appendTail(out).toString();
    }

    private static String variable(String attributes, Map<String, Object> variables) {
        Object value = variables.get(attribute(attributes, "at:name"));
        if (value == null) {
            return "";
        }
        boolean raw = attribute(attributes, "at:rawxhtml").equals("true");
        return raw ? value.toString() : escape(value.toString());
    }

    private static String attribute(String attributes, String name) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
            }
        }
        return "";
    }

    private static String escape(String text) {
        return NO_XML.matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Refuses a template that is not well-formed, naming it. */
    static void check(String location, String template) {
        try {
            Renderer.check(template);
        } catch (StorageFault e) {
            throw new PluginParseException("template " + location + " is not well-formed: " + e.getMessage(), e);
        }
    }
}
