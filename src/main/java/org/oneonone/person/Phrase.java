package org.oneonone.person;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence that is not yet in anybody's language.
 *
 * @param key the key of the text
 * @param arguments what fills its gaps; a nested phrase is translated first
 */
public record Phrase(String key, List<Serializable> arguments) implements Serializable {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Serializable... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
