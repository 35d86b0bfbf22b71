package org.oneonone.template;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oneonone.person.PersonKey;

/** Keeps every saved text of every template. */
public interface TemplateStore {
    /** The newest text of a template in a scope. */
    Optional<Version> latest(Scope scope, TemplateKey key);

    /** The newest text of each template that has one in a scope. */
    List<Version> latest(Scope scope);

    /** Adds a version; false if its number is taken already, and then nothing is written. */
    boolean add(Scope scope, Version version);

    /**
     * Where a saved text holds.
     *
     * @param name a space's key, or {@link #GLOBAL}'s name, which no space can have
     */
    public record Scope(String name) {
        /** All spaces. */
        public static final Scope GLOBAL = new Scope("*");

        public static Scope space(String spaceKey) {
            return new Scope(spaceKey);
        }
    }

    /**
     * One saved text of a template; versions are only ever added.
     *
     * @param key the template
     * @param number counts from 1 within a scope
     * @param text what was saved
     * @param author who saved it
     * @param savedAt when
     * @param comment why, in the author's words; may be empty
     */
    public record Version(
            TemplateKey key, int number, TemplateText text, PersonKey author, Instant savedAt, String comment) {}
}
