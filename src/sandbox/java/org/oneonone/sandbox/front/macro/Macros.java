package org.oneonone.sandbox.front.macro;

import com.atlassian.confluence.macro.Macro;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.plugin.PluginSystem;
import org.oneonone.sandbox.wiki.MacroCatalog;

/** The macros of the enabled plugins. */
public final class Macros implements MacroCatalog {
    private final PluginSystem plugins;
    private final Texts texts;
    private final String contextPath;

    public Macros(PluginSystem plugins, Texts texts, String contextPath) {
        this.plugins = plugins;
        this.texts = texts;
        this.contextPath = contextPath;
    }

    @Override
    public Optional<Macro> macro(String name) {
        return plugins.modules(MacroModule.class).stream()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .flatMap(MacroModule::macro);
    }

    /** What the macro browser shows; those of the category {@code hidden-macros} are left out. */
    public List<MacroInfo> visible() {
        return plugins.modules(MacroModule.class).stream()
                .filter(module -> !module.categories().contains("hidden-macros"))
                .flatMap(module -> module.macro().map(macro -> info(module, macro)).stream())
                .toList();
    }

    /** Confluence finds the words by convention: {@code plugin.key.macro-name.label} and {@code .desc}. */
    private MacroInfo info(MacroModule module, Macro macro) {
        String prefix = module.plugin().key() + "." + module.name();
        return new MacroInfo(
                module.name(),
                texts.find(prefix + ".label").orElse(module.name()),
                texts.find(prefix + ".desc").orElseGet(() -> texts.child(module.element(), "description")),
                module.element().attribute("icon").map(icon -> contextPath + icon),
                module.categories(),
                macro.getBodyType(),
                module.parameters());
    }
}
