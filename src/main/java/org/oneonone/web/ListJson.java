package org.oneonone.web;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param results this part
 * @param start how many come before it
 * @param limit the most it may hold
 * @param size how many it holds
 * @param totalSize how many there are in all
 */
public record ListJson<T>(List<T> results, int start, int limit, int size, int totalSize) implements Wire {
    /** The part that a request asked for; only its elements are converted. */
    public static <S, T> ListJson<T> of(List<S> all, Paging paging, Function<? super S, ? extends T> conversion) {
        int from = Math.min(paging.start(), all.size());
        int to = Math.min(from + paging.limit(), all.size());
        List<T> results = all.subList(from, to).stream().<T>map(conversion).toList();
        return new ListJson<>(results, paging.start(), paging.limit(), results.size(), all.size());
    }
}
