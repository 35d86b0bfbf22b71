package org.oneonone.sandbox.links;

/** Counts the calls to Jira that each thread makes, for the {@code X-Sandbox-Jira} header. */
public final class JiraCalls {
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    private JiraCalls() {}

    /** Calls that this thread has made since {@link #reset}. */
    public static int count() {
        return COUNT.get()[0];
    }

    public static void reset() {
        COUNT.get()[0] = 0;
    }

    static void add() {
        COUNT.get()[0]++;
    }
}
