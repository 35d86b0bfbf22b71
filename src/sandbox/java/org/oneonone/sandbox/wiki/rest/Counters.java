package org.oneonone.sandbox.wiki.rest;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells in headers what serving a request has cost by the time its response begins, which is when it is complete. */
public final class Counters extends Handler.Wrapper {
    private final List<Counter> counters = new CopyOnWriteArrayList<>();

    /** Counts per thread: {@code reset} before a request is served, {@code count} after. */
    public Counters header(String name, Runnable reset, IntSupplier count) {
        counters.add(new Counter(name, reset, count));
        return this;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        counters.forEach(counter -> counter.reset().run());
        Response counted = new Response.Wrapper(request, response) {
            @Override
            public void write(boolean last, ByteBuffer content, Callback written) {
                if (!isCommitted()) {
                    counters.forEach(counter -> getHeaders()
                            .put(
                                    counter.name(),
                                    Integer.toString(counter.count().getAsInt())));
                }
                super.write(last, content, written);
            }
        };
        return super.handle(request, counted, callback);
    }

    /** A header and what it counts. */
    private record Counter(String name, Runnable reset, IntSupplier count) {}
}
