package org.oneonone.sandbox.front.action;

import java.util.Locale;
import java.util.Optional;
import org.apache.struts2.ActionContext;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.plugin.Services;

/** How the base classes of screens, which plugins extend and the host does not make, reach the host. */
public record ActionServices(Services services, Texts texts) {
    private static final String KEY = ActionServices.class.getName();

    /** Those of the screen that this thread runs; none in unit tests. */
    public static Optional<ActionServices> current() {
        return Optional.ofNullable(ActionContext.getContext()).map(context -> (ActionServices) context.get(KEY));
    }

    ActionContext addTo(ActionContext context) {
        return context.with(KEY, this);
    }

    public <T> T require(Class<T> type) {
        return services.require(type);
    }

    public String text(String key, String... arguments) {
        return texts.text(key, arguments);
    }

    public Locale locale() {
        return texts.locale();
    }
}
