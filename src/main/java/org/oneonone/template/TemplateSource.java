package org.oneonone.template;

/** Where the text in force comes from; a nearer source hides a farther one. */
public enum TemplateSource {
    /** Shipped with the plugin. */
    PLUGIN,
    /** Set for all spaces. */
    GLOBAL,
    /** Set for one space. */
    SPACE
}
