package org.oneonone.sandbox.wiki.host;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls listeners one after the other on the publisher's thread and in its transaction. What a listener throws is
 * logged and goes no further, so that no listener can stop what is being done.
 */
public final class Events implements EventPublisher {
    private static final Logger log = LoggerFactory.getLogger(Events.class);

    private final Map<Object, List<Method>> listeners = new LinkedHashMap<>();

    @Override
    public void publish(Object event) {
        snapshot().forEach((listener, methods) -> methods.stream()
                .filter(method -> method.getParameterTypes()[0].isInstance(event))
                .forEach(method -> call(listener, method, event)));
    }

    private static void call(Object listener, Method method, Object event) {
        try {
            method.invoke(listener, event);
        } catch (InvocationTargetException e) {
            log.error("Listener {} fails on {}", method, event.getClass().getSimpleName(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A listener needs a public, one-argument method with the annotation, and a class that the host may call. */
    @Override
    public synchronized void register(Object listener) {
        List<Method> methods = Arrays.stream(listener.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(EventListener.class))
                .toList();
        if (methods.isEmpty()) {
            throw new IllegalArgumentException(
                    listener.getClass().getName() + " has no public method with @EventListener");
        }
        for (Method method : methods) {
            if (method.getParameterCount() != 1) {
                throw new IllegalArgumentException(method + " must take the event and nothing else");
            }
            if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                throw new IllegalArgumentException(method + " must stand in a public class to be called from the host");
            }
        }
        listeners.put(listener, methods);
    }

    @Override
    public synchronized void unregister(Object listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized void unregisterAll() {
        listeners.clear();
    }

    private synchronized Map<Object, List<Method>> snapshot() {
        return new LinkedHashMap<>(listeners);
    }
}
