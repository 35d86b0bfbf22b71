package org.oneonone.sandbox.plugin;

import com.atlassian.plugin.PluginException;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.oneonone.sandbox.spring.ContextLoader;
import org.oneonone.sandbox.spring.PluginContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.core.NestedExceptionUtils;

/** A plugin in its OSGi bundle: its descriptor and, while it is enabled, its beans and modules. */
public final class InstalledPlugin {
    private static final Logger log = LoggerFactory.getLogger(InstalledPlugin.class);
    private static final String BEAN = "bean:";

    private final Bundle bundle;
    private final DescriptorElement descriptor;
    private volatile List<PluginModule> modules = List.of();
    private volatile PluginContext context;

    InstalledPlugin(Bundle bundle) {
        this.bundle = bundle;
        this.descriptor = Descriptor.read(bundle);
        String key = bundle.getHeaders().get("Atlassian-Plugin-Key");
        if (!key.equals(descriptor.required("key"))) {
            throw new PluginParseException(
                    "the manifest's key " + key + " is not the descriptor's " + descriptor.required("key"));
        }
    }

    public String key() {
        return descriptor.required("key");
    }

    public String version() {
        return descriptor
                .child("plugin-info")
                .flatMap(info -> info.child("version"))
                .map(DescriptorElement::text)
                .orElse("");
    }

    public boolean isEnabled() {
        return context != null;
    }

    public Bundle bundle() {
        return bundle;
    }

    public DescriptorElement descriptor() {
        return descriptor;
    }

    /** The enabled modules in the order of the descriptor. */
    public List<PluginModule> modules() {
        return modules;
    }

    /** Refuses broken modules, starts the beans, enables the modules; leaves nothing running if a step fails. */
    void enable(List<PluginModule> created) {
        created.forEach(PluginModule::validate);
        context = beans();
        List<PluginModule> enabled = new ArrayList<>();
        try {
            for (PluginModule module : created) {
                ContextLoader.run(classLoader(), () -> {
                    module.enable();
                    return null;
                });
                enabled.add(module);
            }
            modules = List.copyOf(created);
        } catch (RuntimeException | Error e) {
            modules = List.copyOf(enabled);
            disable();
            throw e;
        }
    }

    private PluginContext beans() {
        try {
            return new PluginContext(bundle);
        } catch (BeansException e) {
            throw new PluginException(
                    key() + " cannot start its beans: " + NestedExceptionUtils.getMostSpecificCause(e), e);
        }
    }

    /** Disables the modules, last first, and stops the beans. */
    void disable() {
        for (int i = modules.size() - 1; i >= 0; i--) {
            PluginModule module = modules.get(i);
            ContextLoader.run(classLoader(), () -> {
                module.disable();
                return null;
            });
        }
        modules = List.of();
        if (context != null) {
            context.close();
            context = null;
        }
    }

    /** Calls the beans that the plugin exports as aware of the host's life; what they throw is logged, no more. */
    void tell(Consumer<LifecycleAware> call) {
        ServiceReference<?>[] exported = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : exported == null ? new ServiceReference<?>[0] : exported) {
            if (bundle.getBundleContext().getService(reference) instanceof LifecycleAware aware) {
                ContextLoader.run(classLoader(), () -> {
                    try {
                        call.accept(aware);
                    } catch (RuntimeException | LinkageError e) {
                        log.error("{} of {} fails", aware.getClass().getName(), key(), e);
                    }
                    return null;
                });
            }
        }
    }

    /** Loads a class as the plugin sees it; a missing one fails with its name. */
    public Class<?> loadClass(String name) {
        try {
            return bundle.loadClass(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new PluginParseException(key() + " has no class " + name, e);
        }
    }

    /** A file of the jar. */
    public Optional<URL> resource(String path) {
        return Optional.ofNullable(bundle.getResource(path.startsWith("/") ? path.substring(1) : path));
    }

    /** The text of a file of the jar, UTF-8; a missing one fails with its name. */
    public String text(String path) {
        URL url = resource(path).orElseThrow(() -> new PluginParseException(key() + " has no file " + path));
        try (InputStream content = url.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one bean of the type; none or several fail as they do in Spring. */
    public <T> T bean(Class<T> type) {
        return running().beans().getBean(type);
    }

    /** Makes an object of a class named in the descriptor, constructor and {@code @PostConstruct} wired with the beans. */
    public <T> T create(String className, Class<T> type) {
        return ContextLoader.run(
                classLoader(),
                () -> cast(running().beans().getAutowireCapableBeanFactory().createBean(loadClass(className)), type));
    }

    /** As {@link #create}, for a {@code class} attribute that may name a bean instead. */
    public <T> T createOrBean(String classOrBeanName, Class<T> type) {
        return classOrBeanName.startsWith(BEAN)
                ? cast(running().beans().getBean(classOrBeanName.substring(BEAN.length())), type)
                : create(classOrBeanName, type);
    }

    /** The loader for {@code Thread.setContextClassLoader} while code of the plugin runs. */
    public ClassLoader classLoader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** What the element's {@code <context-provider>} names, if it has one. */
    public Optional<ContextProvider> contextProvider(DescriptorElement element) {
        return element.child("context-provider").map(child -> {
            ContextProvider made = create(child.required("class"), ContextProvider.class);
            made.init(child.params());
            return made;
        });
    }

    private <T> T cast(Object object, Class<T> type) {
        if (!type.isInstance(object)) {
            throw new PluginParseException(object.getClass().getName() + " of " + key() + " is no " + type.getName());
        }
        return type.cast(object);
    }

    private PluginContext running() {
        PluginContext running = context;
        if (running == null) {
            throw new IllegalStateException(key() + " is not enabled");
        }
        return running;
    }

    @Override
    public String toString() {
        return key() + " " + version();
    }
}
