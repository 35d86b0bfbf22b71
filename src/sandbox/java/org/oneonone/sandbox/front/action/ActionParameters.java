package org.oneonone.sandbox.front.action;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.struts2.interceptor.ValidationAware;
import org.apache.struts2.interceptor.parameter.StrutsParameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.SimpleTypeConverter;
import org.springframework.beans.TypeMismatchException;

/** Hands the request's parameters to setters that ask for them with {@link StrutsParameter}; others are dropped. */
final class ActionParameters {
    private static final Logger log = LoggerFactory.getLogger(ActionParameters.class);

    private ActionParameters() {}

    static void apply(Object action, Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> {
            if (name.matches("\\w+") && values.length > 0) {
                setter(action, name).ifPresent(method -> set(action, method, name, values));
            } else if (name.contains(".") || name.contains("[")) {
                log.warn("Parameter {} of {} dropped: nested parameters are not taken here", name, action.getClass());
            }
        });
    }

    /** The values of the descriptor's own {@code <param>} elements need no permission. */
    static void applyConfigured(Object action, Map<String, String> params) {
        params.forEach((name, value) -> Arrays.stream(action.getClass().getMethods())
                .filter(method -> isSetter(method, name))
                .findFirst()
                .ifPresent(method -> set(action, method, name, new String[] {value})));
    }

    private static Optional<Method> setter(Object action, String name) {
        List<Method> setters = Arrays.stream(action.getClass().getMethods())
                .filter(method -> isSetter(method, name))
                .toList();
        Optional<Method> marked = setters.stream()
                .filter(method -> method.isAnnotationPresent(StrutsParameter.class))
                .findFirst();
        if (!setters.isEmpty() && marked.isEmpty()) {
            log.warn(
                    "Parameter {} of {} dropped: its setter is not annotated with @StrutsParameter",
                    name,
                    action.getClass().getName());
        }
        return marked;
    }

    private static boolean isSetter(Method method, String name) {
        return method.getParameterCount() == 1
                && method.getName().equals("set" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private static void set(Object action, Method setter, String name, String[] values) {
        try {
            Class<?> type = setter.getParameterTypes()[0];
            Object given = type.isArray() || Collection.class.isAssignableFrom(type) ? values : values[0];
            setter.invoke(action, new SimpleTypeConverter().convertIfNecessary(given, type));
        } catch (TypeMismatchException e) {
            if (action instanceof ValidationAware aware) {
                aware.addFieldError(name, "Invalid field value for field \"" + name + "\".");
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("setter of " + name + " fails", e);
        }
    }
}
