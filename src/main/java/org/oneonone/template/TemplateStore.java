package org.oneonone.template;

import java.util.List;
import java.util.Optional;

/** Keeps every saved text of every template. */
public interface TemplateStore {
    /** The newest text of a template in a scope. */
    Optional<TemplateVersion> latest(TemplateScope scope, TemplateKey key);

    /** The newest text of each template that has one in a scope. */
    List<TemplateVersion> latest(TemplateScope scope);

    /** Adds a version; false if its number is taken already, and then nothing is written. */
    boolean add(TemplateScope scope, TemplateVersion version);
}
