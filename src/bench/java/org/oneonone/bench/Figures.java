package org.oneonone.bench;

import java.util.List;

/** Medians and percentiles of what was measured. */
final class Figures {
    private Figures() {}

    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** Median and 95th percentile in milliseconds. */
    static String line(String what, List<Double> millis) {
        return "%s: median %.1f ms, p95 %.1f ms (%d times)"
                .formatted(what, percentile(millis, 50), percentile(millis, 95), millis.size());
    }
}
