package org.oneonone.sandbox.wiki.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.translate.EntityArrays;

/** The entities that XHTML 1.0 knows, and escaping. */
final class Entities {
    private static final Map<String, String> NAMED = named();

    private Entities() {}

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'"));
        EntityArrays.ISO8859_1_UNESCAPE.forEach((entity, text) -> named.put(bare(entity), text.toString()));
        EntityArrays.HTML40_EXTENDED_UNESCAPE.forEach((entity, text) -> named.put(bare(entity), text.toString()));
        return named;
    }

    private static String bare(CharSequence entity) {
        return entity.subSequence(1, entity.length() - 1).toString();
    }

    /** What stands between {@code &} and {@code ;} as characters. */
    static Optional<String> resolve(String name) {
        if (!name.startsWith("#")) {
            return Optional.ofNullable(NAMED.get(name));
        }
        boolean hex = name.startsWith("#x");
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return isLegal(code) ? Optional.of(Character.toString(code)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether XML 1.0 allows the character; half a surrogate pair is none. */
    static boolean isLegal(int code) {
        return code == 0x9
                || code == 0xA
                || code == 0xD
                || code >= 0x20 && code <= 0xD7FF
                || code >= 0xE000 && code <= 0xFFFD
                || code >= 0x10000 && code <= 0x10FFFF;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
