package org.oneonone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A house rule: what in the given files breaks it. */
@FunctionalInterface
interface Rule {
    List<String> violations(List<SourceFile> files);

    /** Fails when a file breaks the rule, and when there is no file to look at; says how to mend it. */
    default void holdsFor(List<SourceFile> files, String fix) {
        assertThat(files).as("files to look at").isNotEmpty();
        assertThat(violations(files)).as("%s. Fix", fix).isEmpty();
    }

    /** Fails when the rule lets a bad example pass. */
    default void failsOn(SourceFile... examples) {
        assertThat(violations(List.of(examples)))
                .as("violations in the bad example")
                .isNotEmpty();
    }
}
