package org.oneonone.sandbox.plugin;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** A plugin in the host: its descriptor, its bundle and, while it is enabled, its beans and modules. */
public interface InstalledPlugin {
    String key();

    String name();

    String version();

    boolean isEnabled();

    Bundle bundle();

    DescriptorElement descriptor();

    /** The modules in the order of the descriptor. */
    List<PluginModule> modules();

    /** Loads a class as the plugin sees it; a missing one fails with its name. */
    Class<?> loadClass(String name);

    /** A file of the jar. */
    Optional<URL> resource(String path);

    /** The text of a file of the jar, UTF-8; a missing one fails with its name. */
    String text(String path);

    /** Every bean of the type. */
    <T> List<T> beans(Class<T> type);

    /** The one bean of the type; none or several fail as they do in Spring. */
    <T> T bean(Class<T> type);

    /** Makes an object of a class named in the descriptor, constructor and {@code @PostConstruct} wired with the beans. */
    <T> T create(String className, Class<T> type);

    /** As {@link #create(String, Class)}, for a value of an element's {@code class} attribute that may name a bean instead. */
    <T> T createOrBean(String classOrBeanName, Class<T> type);

    /** The loader for {@code Thread.setContextClassLoader} while code of the plugin runs. */
    ClassLoader classLoader();
}
