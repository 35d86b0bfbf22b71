package org.oneonone.sandbox.front.velocity;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** Encodes every reference that a template prints, unless its name or the method it came from says that it is HTML. */
final class Escaping implements ReferenceInsertionEventHandler {
    @Override
    public Object referenceInsert(String reference, Object value) {
        if (value == null || value instanceof Safe || namesHtml(reference)) {
            return value;
        }
        return escape(value.toString());
    }

    /** Whether the last name of the reference ends in Html: {@code $bodyHtml}, {@code $!{view.bodyHtml}}, {@code $x.asHtml()}. */
    static boolean namesHtml(String reference) {
        String name = reference.replaceAll("[}]+$", "");
        while (name.endsWith(")")) {
            name = name.substring(0, openingOf(name)).replaceAll("[}]+$", "");
        }
        return name.endsWith("Html");
    }

    private static int openingOf(String call) {
        int depth = 0;
        for (int i = call.length() - 1; i > 0; i--) {
            depth += call.charAt(i) == ')' ? 1 : call.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return 0;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
