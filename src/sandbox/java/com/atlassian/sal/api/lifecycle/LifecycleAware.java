package com.atlassian.sal.api.lifecycle;

/**
 * Told when the host is up and when the plugin goes.
 *
 * <p>Declaration: complete. Evidence: exact (sal-api 5.0.0).
 */
public interface LifecycleAware {
    void onStart();

    void onStop();
}
