package org.oneonone.sandbox.front.action;

import com.atlassian.confluence.core.ConfluenceActionSupport;
import com.atlassian.confluence.spaces.actions.AbstractSpaceAction;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.struts.httpmethod.HttpMethod;
import com.atlassian.struts.httpmethod.PermittedMethods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.struts2.Validateable;
import org.apache.struts2.interceptor.ValidationAware;
import org.oneonone.sandbox.front.Screen;
import org.oneonone.sandbox.front.web.TemplateRunner;
import org.oneonone.sandbox.plugin.InstalledPlugin;

/** One request for one screen, through what Confluence's interceptors do: method, login, parameters, permission, token. */
record ActionRun(InstalledPlugin plugin, ActionMapping mapping, TemplateRunner templates) {
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "com.atlassian.annotations.security.AnonymousSiteAccess",
            "com.atlassian.annotations.security.UnrestrictedAccess");
    private static final String EXPIRED =
            "Your session has expired. Reload the page and try again: the form came without a valid security token.";

    ActionOutcome run(HttpServletRequest request) throws Exception {
        Method method = mapping.type().getMethod(mapping.method());
        if (!accepts(method, request.getMethod())) {
            return new ActionOutcome.Refused(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method Not Allowed");
        }
        boolean anonymous = AuthenticatedUserThreadLocal.get() == null;
        if (anonymous && !isForEverybody(method)) {
            return new ActionOutcome.Login();
        }
        Object action = plugin.create(mapping.type().getName(), Object.class);
        ActionParameters.applyConfigured(action, mapping.params());
        ActionParameters.apply(action, request.getParameterMap());
        if (action instanceof AbstractSpaceAction inSpace && inSpace.isSpaceRequired() && inSpace.getSpace() == null) {
            return new ActionOutcome.Refused(HttpServletResponse.SC_NOT_FOUND, "Page Not Found");
        }
        if (action instanceof ConfluenceActionSupport support && !support.isPermitted()) {
            return anonymous
                    ? new ActionOutcome.Login()
                    : new ActionOutcome.Refused(HttpServletResponse.SC_FORBIDDEN, "Not Permitted");
        }
        return result(action, name(action, method, request));
    }

    private String name(Object action, Method method, HttpServletRequest request) throws Exception {
        if (mapping.sensitive() && !XsrfToken.isCarriedBy(request)) {
            if (action instanceof ValidationAware aware) {
                aware.addActionError(EXPIRED);
            }
            return "input";
        }
        if (mapping.validates() && action instanceof Validateable checked) {
            checked.validate();
            if (action instanceof ValidationAware aware && aware.hasErrors()) {
                return "input";
            }
        }
        try {
            return (String) method.invoke(action);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private ActionOutcome result(Object action, String name) {
        if (name == null || name.equals("none")) {
            return new ActionOutcome.Nothing();
        }
        ActionMapping.ActionResult result = mapping.results().get(name);
        if (result == null) {
            throw new IllegalStateException("No result defined for action " + mapping.path() + " and result " + name);
        }
        String target = Properties.fill(result.target(), action);
        return result.type().equals("redirect") ? new ActionOutcome.Redirect(target) : page(action, target);
    }

    private ActionOutcome page(Object action, String template) {
        ActionValues values = new ActionValues(action, Map.of());
        List<Map<String, Object>> frames = Screen.collectFrames(values);
        String html = templates.render(plugin, template, values);
        return new ActionOutcome.Page(ScreenText.parse(html, frames));
    }

    private static boolean accepts(Method method, String sent) {
        PermittedMethods permitted = method.getAnnotation(PermittedMethods.class);
        String name = sent.equals("HEAD") ? "GET" : sent;
        return permitted == null
                ? name.equals("GET") || name.equals("POST")
                : Arrays.stream(permitted.value()).map(HttpMethod::name).anyMatch(name::equals);
    }

    private boolean isForEverybody(Method method) {
        return Stream.of(method.getAnnotations(), mapping.type().getAnnotations())
                .flatMap(Arrays::stream)
                .map(Annotation::annotationType)
                .map(Class::getName)
                .anyMatch(FOR_EVERYBODY::contains);
    }
}
