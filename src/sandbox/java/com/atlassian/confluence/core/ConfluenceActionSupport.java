package com.atlassian.confluence.core;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Locale;
import org.apache.struts2.ActionSupport;
import org.oneonone.sandbox.front.action.ActionServices;

/** Base of Confluence's screens: who looks, which texts, whether it may be seen at all. */
public class ConfluenceActionSupport extends ActionSupport {
    public ConfluenceUser getAuthenticatedUser() {
        return AuthenticatedUserThreadLocal.get();
    }

    public boolean isPermitted() {
        return true;
    }

    @Override
    public String execute() throws Exception {
        return SUCCESS;
    }

    public String doDefault() throws Exception {
        return INPUT;
    }

    @Override
    public Locale getLocale() {
        return ActionServices.current().map(ActionServices::locale).orElse(Locale.ENGLISH);
    }

    @Override
    public String getText(String key) {
        return text(key);
    }

    @Override
    public String getText(String key, List<?> arguments) {
        return text(key, arguments.stream().map(String::valueOf).toArray(String[]::new));
    }

    @Override
    public String getText(String key, String[] arguments) {
        return text(key, arguments);
    }

    /** Templates ask this. */
    public boolean hasAnyErrors() {
        return hasErrors();
    }

    private static String text(String key, String... arguments) {
        return ActionServices.current()
                .map(services -> services.text(key, arguments))
                .orElse(key);
    }
}
