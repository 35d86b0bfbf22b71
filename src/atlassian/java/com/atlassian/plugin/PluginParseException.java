package com.atlassian.plugin;

/**
 * A module that cannot be read.
 *
 * <p>Declaration: partial. Evidence: exact (plugins-api 7.0.4).
 */
public class PluginParseException extends PluginException {
    public PluginParseException(String message) {
        super(message);
    }
}
