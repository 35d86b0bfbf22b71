package org.oneonone.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Runs the benchmarks whose names match the first argument, a regular expression. Each prints its figures together
 * with those of what it is compared to, measured in the same run; none of them passes or fails.
 */
public final class Benchmarks {
    private static final Map<String, Callable<String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("expansion", ExpansionBench::figures);
        ALL.put("agenda", AgendaBench::figures);
        ALL.put("planning", PlanningPassBench::figures);
        ALL.put("series-page", SeriesPageBench::figures);
    }

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        String wanted = names.length == 0 ? ".*" : names[0];
        for (Map.Entry<String, Callable<String>> bench : ALL.entrySet()) {
            if (bench.getKey().matches(wanted)) {
                print("== " + bench.getKey());
                print(bench.getValue().call());
            }
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
