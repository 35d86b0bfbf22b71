package org.oneonone.agenda;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.oneonone.person.PersonKey;
import org.oneonone.template.PageBodies;

/** Bodies of pages in a map; everybody may edit each of them but those who were named. */
public final class PileOfBodies implements PageBodies {
    public final Map<Long, String> bodies = new HashMap<>();
    public final Set<PersonKey> readers = new HashSet<>();
    public int versions;
    private final BiConsumer<Long, String> listener;

    /** With somebody who hears of each new body, as of the host's events. */
    public PileOfBodies(BiConsumer<Long, String> listener) {
        this.listener = listener;
    }

    @Override
    public boolean change(PersonKey actor, long pageId, Function<String, Optional<String>> edit) {
        String before = bodies.get(pageId);
        if (before == null || readers.contains(actor)) {
            return false;
        }
        Optional<String> after = edit.apply(before);
        after.ifPresent(body -> {
            bodies.put(pageId, body);
            versions++;
            listener.accept(pageId, body);
        });
        return after.isPresent();
    }
}
