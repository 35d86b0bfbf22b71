package org.oneonone.sandbox.base;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests that stop for ever at one place of their work with the database, so that a node can be killed exactly there.
 * A request says itself how far it goes, so no other thread is ever stopped.
 */
public final class Holds {
    private static final Pattern STEP = Pattern.compile("(?:(\\d{1,6})\\*)?(.+)");
    private static final ThreadLocal<Deque<Pattern>> AHEAD = ThreadLocal.withInitial(ArrayDeque::new);
    private static final AtomicInteger HELD = new AtomicInteger();

    private Holds() {}

    /**
     * From now on this thread looks out for these steps, in their order, and stops in front of the last.
     *
     * @param steps regular expressions for statements, or {@code commit}, with semicolons in between; {@code 3*} in
     *     front stands for three of them
     */
    public static void begin(String steps) {
        Deque<Pattern> ahead = AHEAD.get();
        ahead.clear();
        for (String step : steps.split(";")) {
            Matcher parts = STEP.matcher(step.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("a hold is like \"2*insert .*;commit\"");
            }
            int times = parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1));
            Pattern pattern = Pattern.compile(parts.group(2), Pattern.CASE_INSENSITIVE);
            ahead.addAll(Collections.nCopies(times, pattern));
        }
    }

    public static void end() {
        AHEAD.remove();
    }

    /** Work that is to look out, in another thread, for the steps of this one. */
    public static <T> Supplier<T> along(Supplier<T> work) {
        Deque<Pattern> steps = AHEAD.get();
        return () -> {
            AHEAD.set(steps);
            try {
                return work.get();
            } finally {
                AHEAD.remove();
            }
        };
    }

    /** How many requests stand still on this node. */
    public static int count() {
        return HELD.get();
    }

    /** This thread is about to take a step. */
    static void pass(String step) {
        Deque<Pattern> ahead = AHEAD.get();
        if (ahead.isEmpty() || !ahead.peek().matcher(step).find()) {
            return;
        }
        ahead.remove();
        if (ahead.isEmpty()) {
            hold();
        }
    }

    private static void hold() {
        HELD.incrementAndGet();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the node stops while a request is held", e);
        } finally {
            HELD.decrementAndGet();
        }
    }
}
