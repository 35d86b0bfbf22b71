package org.oneonone.sandbox.plugin.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;
import org.oneonone.sandbox.plugin.PluginSystem;
import org.oneonone.sandbox.plugin.Services;
import org.springframework.aop.support.AopUtils;

/** Offers each plugin its own Active Objects. */
public final class AoService {
    private final Database database;
    private final ClusterLockService locks;
    private final Map<InstalledPlugin, AoModule> modules = new ConcurrentHashMap<>();

    public AoService(PluginSystem plugins, Services services, Database database, ClusterLockService locks) {
        this.database = database;
        this.locks = locks;
        plugins.type("ao", this::module);
        services.provideForEach(ActiveObjects.class, this::of);
    }

    private PluginModule module(InstalledPlugin plugin, DescriptorElement element) {
        AoModule module = new AoModule(plugin, element, database, locks);
        modules.put(plugin, module);
        return module;
    }

    /** A plugin gets this service before its module is enabled, so every call asks anew. */
    private ActiveObjects of(InstalledPlugin plugin) {
        return (ActiveObjects) Proxy.newProxyInstance(
                ActiveObjects.class.getClassLoader(), new Class<?>[] {ActiveObjects.class}, (proxy, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(this, given);
                    }
                    AoModule module = modules.get(plugin);
                    if (module == null) {
                        throw new IllegalStateException(plugin.key() + " uses Active Objects but has no <ao> module");
                    }
                    return AopUtils.invokeJoinpointUsingReflection(module.activeObjects(), method, given);
                });
    }
}
