package org.oneonone.sandbox.spring;

import com.atlassian.plugin.PluginException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.GenericBeanDefinition;
import org.springframework.util.StringUtils;

/** What the index files in {@code META-INF/plugin-components} say: components, imported services, exported services. */
final class ScannerIndexes {
    private final Bundle bundle;
    private final List<ServiceRegistration<?>> exported = new ArrayList<>();

    ScannerIndexes(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Makes a bean of every component and of every imported service. */
    void register(BeanDefinitionRegistry beans) {
        lines("component").forEach(line -> beans.registerBeanDefinition(line.beanName(), component(line.type())));
        lines("imports").forEach(line -> beans.registerBeanDefinition(line.beanName(), imported(load(line.type()))));
    }

    /** Offers beans as services, as the index says. */
    void export(DefaultListableBeanFactory beans) {
        lines("exports").forEach(line -> {
            Object bean = beans.getBean(load(line.type()));
            String[] interfaces = line.rest().split(",");
            Arrays.stream(interfaces)
                    .filter(name -> !load(name).isInstance(bean))
                    .forEach(name -> {
                        throw new PluginException(line.type() + " is exported as " + name + ", which it is not");
                    });
            exported.add(bundle.getBundleContext().registerService(interfaces, bean, null));
        });
    }

    void unexport() {
        exported.forEach(ServiceRegistration::unregister);
        exported.clear();
    }

    private static GenericBeanDefinition component(String type) {
        GenericBeanDefinition definition = new GenericBeanDefinition();
        definition.setBeanClassName(type);
        definition.setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR);
        return definition;
    }

    private <T> GenericBeanDefinition imported(Class<T> type) {
        T service = service(type);
        GenericBeanDefinition definition = new GenericBeanDefinition();
        definition.setBeanClass(type);
        definition.setInstanceSupplier(() -> service);
        return definition;
    }

    private <T> T service(Class<T> type) {
        ServiceReference<T> reference = bundle.getBundleContext().getServiceReference(type);
        if (reference == null) {
            throw new PluginException(
                    bundle.getSymbolicName() + " imports the service " + type.getName() + ", which nobody offers");
        }
        T service = bundle.getBundleContext().getService(reference);
        return type.isInterface() ? only(type, service) : service;
    }

    /** The plugin sees the imported interface alone, not what else the host's object may be. */
    private static <T> T only(Class<T> type, T service) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().equals("equals") && given != null && given.length == 1) {
                        return proxy == given[0];
                    }
                    return AopUtils.invokeJoinpointUsingReflection(service, method, given);
                }));
    }

    private Class<?> load(String name) {
        try {
            return bundle.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new PluginException(
                    bundle.getSymbolicName() + " names the class " + name + ", which it cannot see", e);
        }
    }

    private List<Line> lines(String file) {
        return Stream.of(file, file + "-confluence").flatMap(this::read).toList();
    }

    private Stream<Line> read(String file) {
        URL entry = bundle.getEntry("META-INF/plugin-components/" + file);
        if (entry == null) {
            return Stream.empty();
        }
        try (var content = entry.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("#", 2))
                    .map(parts -> new Line(parts[0], parts.length > 1 ? parts[1] : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One entry: a class and what follows the {@code #}, a bean's name or the interfaces it is exported as. */
    private record Line(String type, String rest) {
        String beanName() {
            return rest.isEmpty()
                    ? StringUtils.uncapitalizeAsProperty(type.substring(type.lastIndexOf('.') + 1))
                    : rest;
        }
    }
}
