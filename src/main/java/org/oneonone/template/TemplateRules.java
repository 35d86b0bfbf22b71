package org.oneonone.template;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.oneonone.person.Refusal;

/**
 * What a template's text must be before it is saved: readable as storage format, free of scripts, and with the two
 * macros without which a meeting page would be no meeting page.
 */
final class TemplateRules {
    /** The macro that says whose meeting a page is. */
    static final String HEADER_MACRO = "one-on-one-header";

    /** The macro around the page's tasks. */
    static final String ACTIONS_MACRO = "one-on-one-actions";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 250;
    private static final int LONGEST_BODY = 200_000;
    private static final Set<String> ACTIVE_ELEMENTS =
            Set.of("script", "style", "iframe", "frame", "object", "embed", "applet", "form", "input", "link", "meta");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "value", "action", "formaction");

    private TemplateRules() {}

    /** Refuses a text that would not make a meeting page. */
    static void check(TemplateText text) {
        if (text.name().isBlank() || text.name().length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "oneonone.template.error.name", LONGEST_NAME);
        }
        if (text.description().length() > LONGEST_DESCRIPTION) {
            throw Refusal.invalid("description", "oneonone.template.error.description", LONGEST_DESCRIPTION);
        }
        if (text.body().length() > LONGEST_BODY) {
            throw Refusal.invalid("body", "oneonone.template.error.long", LONGEST_BODY);
        }
        Set<String> macros = macrosOf(text.body());
        require(macros, HEADER_MACRO, "oneonone.template.error.header");
        require(macros, ACTIONS_MACRO, "oneonone.template.error.actions");
    }

    private static void require(Set<String> macros, String name, String key) {
        if (!macros.contains(name)) {
            throw Refusal.invalid("body", key);
        }
    }

    private static Set<String> macrosOf(String body) {
        var macros = new HashSet<String>();
        try {
            var reader = StorageFormat.open(body);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (event == XMLStreamConstants.START_ELEMENT && depth > 1) {
                    look(reader, macros);
                }
            }
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
        return macros;
    }

    private static Refusal unreadable(XMLStreamException broken) {
        int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
        return Refusal.invalid("body", "oneonone.template.error.storage", line);
    }

    private static void look(XMLStreamReader reader, Set<String> macros) {
        String element = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (StorageFormat.AT.equals(reader.getNamespaceURI())) {
            checkVariable(reader);
        } else if (StorageFormat.AC.equals(reader.getNamespaceURI())) {
            if (element.equals("structured-macro")) {
                macros.add(String.valueOf(reader.getAttributeValue(StorageFormat.AC, "name")));
            }
        } else if (ACTIVE_ELEMENTS.contains(element) && reader.getPrefix().isEmpty()) {
            throw Refusal.invalid("body", "oneonone.template.error.active", "<" + element + ">");
        }
        checkAttributes(reader);
    }

    private static void checkVariable(XMLStreamReader reader) {
        String name = reader.getAttributeValue(StorageFormat.AT, "name");
        if (!reader.getLocalName().equals("var") || !TemplateBody.VARIABLES.contains(String.valueOf(name))) {
            String known = String.join(", ", TemplateBody.VARIABLES);
            throw Refusal.invalid("body", "oneonone.template.error.variable", known);
        }
    }

    private static void checkAttributes(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            boolean plain = reader.getAttributePrefix(i).isEmpty();
            if (plain && name.startsWith("on")) {
                throw Refusal.invalid("body", "oneonone.template.error.active", name);
            }
            if (ADDRESSES.contains(name) && isActive(reader.getAttributeValue(i))) {
                throw Refusal.invalid("body", "oneonone.template.error.active", name);
            }
        }
    }

    private static boolean isActive(String address) {
        String scheme = address.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        return scheme.startsWith("javascript:") || scheme.startsWith("vbscript:") || scheme.startsWith("data:");
    }
}
