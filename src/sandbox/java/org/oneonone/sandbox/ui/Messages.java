package org.oneonone.sandbox.ui;

import java.util.Map;

/** What the page after a form says was done; the address names only the key, so nobody can put words there. */
final class Messages {
    private static final Map<String, String> TEXTS = Map.of(
            "saved", "The page was saved.",
            "trashed", "The page was moved to the trash.",
            "restored", "The page was restored.",
            "purged", "The page was removed for good.",
            "copied", "This is the copy.",
            "restrictions", "The restrictions were saved.",
            "profile", "Your settings were saved.",
            "discarded", "The draft was discarded.");

    private Messages() {}

    static String of(String key) {
        return TEXTS.getOrDefault(key, "");
    }
}
