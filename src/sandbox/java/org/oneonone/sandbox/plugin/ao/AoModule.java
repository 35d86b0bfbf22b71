package org.oneonone.sandbox.plugin.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.plugin.PluginParseException;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.RawEntity;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;

/** {@code <ao>}: the tables of a plugin, migrated under a cluster lock when the module is enabled. */
public final class AoModule extends PluginModule {
    private final ClusterLockService locks;
    private final ActiveObjectsEngine engine;
    private volatile boolean migrated;

    public AoModule(InstalledPlugin plugin, DescriptorElement element, Database database, ClusterLockService locks) {
        super(plugin, element);
        this.locks = locks;
        this.engine = new ActiveObjectsEngine(
                database, element.attribute("namespace", plugin.bundle().getSymbolicName()));
    }

    /** The plugin's Active Objects; fails until the tables are there. */
    ActiveObjects activeObjects() {
        if (!migrated) {
            throw new IllegalStateException(plugin().key() + " uses Active Objects before <ao> is enabled");
        }
        return engine.activeObjects();
    }

    @Override
    protected void validate() {
        if (plugin().descriptor().children("ao").size() > 1) {
            throw new PluginParseException(plugin().key() + " has more than one <ao>");
        }
        entities();
        if (element().child("upgradeTask").isPresent()) {
            throw new PluginParseException(completeKey() + " has upgrade tasks, which the sandbox cannot run yet");
        }
    }

    @Override
    protected void enable() {
        ClusterLock lock = locks.getLockForName("ao-plugin.upgrade." + engine.prefix());
        lock.lock();
        try {
            engine.migrate(entities());
        } finally {
            lock.unlock();
        }
        migrated = true;
    }

    @Override
    protected void disable() {
        migrated = false;
    }

    @SuppressWarnings("unchecked")
    private List<Class<? extends RawEntity<?>>> entities() {
        List<Class<? extends RawEntity<?>>> types = new ArrayList<>();
        for (DescriptorElement entity : element().children("entity")) {
            Class<?> type = plugin().loadClass(entity.text());
            if (!type.isInterface() || !RawEntity.class.isAssignableFrom(type)) {
                throw new PluginParseException(type.getName() + " of " + completeKey() + " is no entity");
            }
            types.add((Class<? extends RawEntity<?>>) type);
        }
        return types;
    }
}
