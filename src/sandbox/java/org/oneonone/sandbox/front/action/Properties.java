package org.oneonone.sandbox.front.action;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Simple property paths as results use them, {@code ${space.key}}: getters of the action and of the host's types. */
final class Properties {
    private static final Logger log = LoggerFactory.getLogger(Properties.class);
    private static final Pattern EXPRESSION = Pattern.compile("[$]\\{([^}]*)}");
    private static final int LONGEST = 150;

    private Properties() {}

    /** Puts values into the expressions of a result; what cannot be read becomes nothing. */
    static String fill(String text, Object action) {
        Matcher expression = EXPRESSION.matcher(text);
        StringBuilder out = new StringBuilder();
        while (expression.find()) {
            String value =
                    read(action, expression.group(1)).map(String::valueOf).orElse("");
            expression.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return expression.appendTail(out).toString();
    }

    static Optional<Object> read(Object action, String path) {
        if (path.length() > LONGEST || !path.matches("[\\w.]+")) {
            log.warn("Expression {} of a result is refused", path);
            return Optional.empty();
        }
        Optional<Object> value = Optional.of(action);
        for (String name : path.split("[.]")) {
            value = value.flatMap(target -> step(action, target, name));
        }
        return value;
    }

    private static Optional<Object> step(Object action, Object target, String name) {
        if (target instanceof Map<?, ?> map) {
            return Optional.ofNullable(map.get(name));
        }
        String suffix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String getter : new String[] {"get" + suffix, "is" + suffix}) {
            try {
                Method method = target.getClass().getMethod(getter);
                if (target != action && !isOfHost(method.getDeclaringClass())) {
                    log.warn(
                            "{} is not allowlisted for expressions",
                            method.getDeclaringClass().getName());
                    return Optional.empty();
                }
                return Optional.ofNullable(method.invoke(target));
            } catch (NoSuchMethodException e) {
                log.debug("No {} in {}", getter, target.getClass());
            } catch (ReflectiveOperationException e) {
                log.warn("Property {} cannot be read", name, e);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOfHost(Class<?> type) {
        return type.getName().startsWith("java.") || type.getName().startsWith("com.atlassian.");
    }
}
