package org.oneonone.sandbox.jira.data;

import java.util.Arrays;
import java.util.Optional;

/** One of a fixed list of values that Jira knows by id and by name. */
public interface Choice {
    String id();

    String label();

    static <C extends Choice> Optional<C> byId(C[] all, String id) {
        return Arrays.stream(all).filter(choice -> choice.id().equals(id)).findFirst();
    }

    /** By name, which may differ in case. */
    static <C extends Choice> Optional<C> byLabel(C[] all, String label) {
        return Arrays.stream(all)
                .filter(choice -> choice.label().equalsIgnoreCase(label))
                .findFirst();
    }
}
