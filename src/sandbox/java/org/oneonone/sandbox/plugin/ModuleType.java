package org.oneonone.sandbox.plugin;

/** Makes the modules of one element name of the descriptor, for example {@code WebItem::new} for {@code web-item}. */
@FunctionalInterface
public interface ModuleType {
    PluginModule create(InstalledPlugin plugin, DescriptorElement element);
}
