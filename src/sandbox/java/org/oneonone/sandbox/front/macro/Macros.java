package org.oneonone.sandbox.front.macro;

import com.atlassian.confluence.macro.Macro;
import java.util.Optional;
import org.oneonone.sandbox.plugin.PluginSystem;
import org.oneonone.sandbox.wiki.MacroCatalog;

/** The macros of the enabled plugins. */
public record Macros(PluginSystem plugins) implements MacroCatalog {
    @Override
    public Optional<Macro> macro(String name) {
        return plugins.modules(MacroModule.class).stream()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .flatMap(MacroModule::macro);
    }
}
