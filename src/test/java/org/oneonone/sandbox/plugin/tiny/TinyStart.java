package org.oneonone.sandbox.plugin.tiny;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A component that needs another one and a service, and remembers what it was told. */
final class TinyStart implements LifecycleAware, Runnable {
    private final List<String> told = new ArrayList<>();
    private final I18nResolver texts;

    TinyStart(Supplier<?> clock, I18nResolver texts) {
        this.texts = texts;
        told.add("made with " + clock.getClass().getSimpleName());
    }

    @Override
    public void onStart() {
        told.add("started");
        throw new IllegalStateException("the host only logs this");
    }

    @Override
    public void onStop() {
        told.add("stopped");
    }

    @Override
    public void run() {
        told.add(texts.getText("tiny.hello"));
    }

    @Override
    public String toString() {
        return String.join(", ", told);
    }
}
