package org.oneonone.sandbox.front.velocity;

import java.util.List;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@code <velocity-allowlist>}; entries for classes of somebody else count for nothing. */
public final class AllowListModule extends PluginModule {
    private static final Logger log = LoggerFactory.getLogger(AllowListModule.class);
    private List<String> entries = List.of();

    public AllowListModule(InstalledPlugin plugin, DescriptorElement element) {
        super(plugin, element);
    }

    @Override
    protected void validate() {
        key();
        entries = element().children("method").stream()
                .map(DescriptorElement::text)
                .filter(this::isOurs)
                .toList();
    }

    List<String> entries() {
        return entries;
    }

    private boolean isOurs(String entry) {
        Class<?> type = plugin().loadClass(entry.replaceFirst("#.*$", ""));
        boolean ours = plugin().bundle().equals(FrameworkUtil.getBundle(type));
        if (!ours) {
            log.warn("{} may not allow {}, which is not its own", completeKey(), entry);
        }
        return ours;
    }
}
