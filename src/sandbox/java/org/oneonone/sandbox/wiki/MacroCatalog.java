package org.oneonone.sandbox.wiki;

import com.atlassian.confluence.macro.Macro;
import java.util.Optional;

/** Finds the macros of enabled plugins by name; Confluence's own are known to the renderer. */
@FunctionalInterface
public interface MacroCatalog {
    Optional<Macro> macro(String name);
}
