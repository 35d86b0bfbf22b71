package org.oneonone.sandbox.front.macro;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.plugin.PluginParseException;
import java.util.Optional;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;
import org.oneonone.sandbox.plugin.PluginSystem;

/** An {@code <xhtml-macro>}: one object for everybody, made when the plugin is enabled. */
public final class MacroModule extends PluginModule {
    private Optional<Macro> macro = Optional.empty();

    public MacroModule(InstalledPlugin plugin, DescriptorElement element) {
        super(plugin, element);
    }

    @Override
    protected void validate() {
        Class<?> type = plugin().loadClass(element().required("class"));
        if (!Macro.class.isAssignableFrom(type)) {
            throw new PluginParseException(type.getName() + " of macro " + name() + " is no macro");
        }
    }

    @Override
    protected void enable() {
        macro = Optional.of(plugin().createOrBean(element().required("class"), Macro.class));
    }

    @Override
    protected void disable() {
        macro = Optional.empty();
    }

    /** The macro of this name, if an enabled plugin has one. */
    public static Optional<Macro> find(PluginSystem plugins, String name) {
        return plugins.modules(MacroModule.class).stream()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .flatMap(module -> module.macro);
    }

    String name() {
        return element().required("name");
    }
}
