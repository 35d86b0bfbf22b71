package com.atlassian.plugin;

/**
 * Parent of the plugin system's failures.
 *
 * <p>Declaration: partial. Evidence: exact (plugins-api 7.0.4).
 */
public class PluginException extends RuntimeException {
    public PluginException(String message) {
        super(message);
    }
}
