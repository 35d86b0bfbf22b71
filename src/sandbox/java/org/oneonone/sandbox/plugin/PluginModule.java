package org.oneonone.sandbox.plugin;

/** A module of a plugin's descriptor; the subclass of each module type says what it does. */
public abstract class PluginModule {
    private final InstalledPlugin plugin;
    private final DescriptorElement element;

    protected PluginModule(InstalledPlugin plugin, DescriptorElement element) {
        this.plugin = plugin;
        this.element = element;
    }

    public InstalledPlugin plugin() {
        return plugin;
    }

    public DescriptorElement element() {
        return element;
    }

    public String key() {
        return element.required("key");
    }

    /** {@code plugin.key:module-key}, as other modules refer to it. */
    public String completeKey() {
        return plugin.key() + ":" + key();
    }

    /** Refuses what cannot work (a class, resource or text that is not there) before anything of the plugin runs. */
    protected void validate() {}

    /** The plugin's beans are up; modules are enabled in the order of the descriptor. */
    protected void enable() {}

    /** The plugin goes; its beans are still up. */
    protected void disable() {}

    @Override
    public String toString() {
        return completeKey();
    }
}
