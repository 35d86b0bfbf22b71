package org.oneonone.sandbox.wiki;

import com.atlassian.confluence.event.events.content.page.PageCopyEvent;
import com.atlassian.confluence.event.events.content.page.PageEvent;
import com.atlassian.event.api.EventListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what it was told. */
public final class Heard {
    final List<Object> events = new ArrayList<>();
    Consumer<Object> whenHeard = event -> {};

    @EventListener
    public void onPage(PageEvent event) {
        heard(event);
    }

    @EventListener
    public void onCopy(PageCopyEvent event) {
        heard(event);
    }

    private void heard(Object event) {
        events.add(event);
        whenHeard.accept(event);
    }

    List<String> names() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
