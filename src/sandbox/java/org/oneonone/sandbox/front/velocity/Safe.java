package org.oneonone.sandbox.front.velocity;

import java.util.Iterator;

/** A value that came from a method marked as safe, so that it is printed as it is. */
record Safe(Object value) {
    static Object unwrap(Object value) {
        return value instanceof Safe safe ? safe.value() : value;
    }

    static Object[] unwrap(Object[] values) {
        Object[] plain = values.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = unwrap(plain[i]);
        }
        return plain;
    }

    /** Members of a safe collection are safe. */
    static Iterator<Object> iterate(Iterator<?> members) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return members.hasNext();
            }

            @Override
            public Object next() {
                return new Safe(members.next());
            }
        };
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
