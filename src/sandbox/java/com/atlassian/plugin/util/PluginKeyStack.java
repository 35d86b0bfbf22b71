package com.atlassian.plugin.util;

/** Which plugin is at work on this thread; Active Objects asks for its measurements, which the sandbox does not take. */
public final class PluginKeyStack {
    private PluginKeyStack() {}

    public static String getFirstPluginKey() {
        return null;
    }
}
