package org.oneonone.sandbox.spring;

import java.util.function.Supplier;

/** Runs code of a plugin with the plugin's class loader as the thread's. */
public final class ContextLoader {
    private ContextLoader() {}

    public static <T> T run(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
