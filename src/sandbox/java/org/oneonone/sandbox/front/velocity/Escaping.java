package org.oneonone.sandbox.front.velocity;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.oneonone.sandbox.base.HtmlTemplates;

/** Encodes every reference that a template prints, unless its name or the method it came from says that it is HTML. */
final class Escaping implements ReferenceInsertionEventHandler {
    /** Texts that safe methods have returned while this thread prints, told apart from equal ones by identity. */
    private static final ThreadLocal<Set<Object>> SAFE =
            ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));

    /** A text that is printed as it is until {@link #forget}. */
    static String safe(String text) {
        String own = new String(text);
        SAFE.get().add(own);
        return own;
    }

    /** The value, no longer safe: a method may hand on the very text that a safe one returned. */
    static Object plain(Object value) {
        return SAFE.get().contains(value) ? new String((String) value) : value;
    }

    static void forget() {
        SAFE.remove();
    }

    @Override
    public Object referenceInsert(String reference, Object value) {
        if (value == null || SAFE.get().contains(value) || namesHtml(reference)) {
            return value;
        }
        return HtmlTemplates.escape(value.toString());
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
}
