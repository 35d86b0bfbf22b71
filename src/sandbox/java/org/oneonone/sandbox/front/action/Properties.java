package org.oneonone.sandbox.front.action;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;

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
        if (path.length() > LONGEST || !path.matches("[a-zA-Z]\\w*([.]\\w+)*")) {
            log.warn("Expression {} of a result is refused", path);
            return Optional.empty();
        }
        Object value = action;
        for (String name : path.split("[.]")) {
            value = value == null ? null : step(action, value, name);
        }
        return Optional.ofNullable(value);
    }

    private static Object step(Object action, Object target, String name) {
        if (target instanceof Map<?, ?> map) {
            return map.get(name);
        }
        BeanWrapper bean = PropertyAccessorFactory.forBeanPropertyAccess(target);
        String type = target.getClass().getName();
        if (target != action && !type.startsWith("java.") && !type.startsWith("com.atlassian.")) {
            log.warn("{} is not allowlisted for expressions", type);
            return null;
        }
        return bean.isReadableProperty(name) ? bean.getPropertyValue(name) : null;
    }
}
