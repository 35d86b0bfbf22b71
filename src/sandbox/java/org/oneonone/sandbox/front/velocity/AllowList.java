package org.oneonone.sandbox.front.velocity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which methods a template may call: those of the JDK and of the host, those that a plugin lists, and all of the
 * classes that a plugin declares as actions.
 *
 * @param entries {@code class#method(parameter types)}, several types parted by a space
 * @param actionClasses names of action classes
 */
public record AllowList(Set<String> entries, Set<String> actionClasses) {
    private static final List<String> HOST = List.of("com.atlassian.", "org.oneonone.sandbox.front.", "jakarta.");

    /** Nothing but the JDK and the host. */
    public static AllowList hostOnly() {
        return new AllowList(Set.of(), Set.of());
    }

    boolean permits(Class<?> type, Method method) {
        Class<?> declaring = method.getDeclaringClass();
        return isOfJdk(declaring)
                || HOST.stream().anyMatch(declaring.getName()::startsWith)
                || actionClasses.contains(type.getName())
                || entries.contains(signature(method));
    }

    static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(
                        " ", method.getDeclaringClass().getName() + "#" + method.getName() + "(", ")"));
    }

    private static boolean isOfJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }
}
