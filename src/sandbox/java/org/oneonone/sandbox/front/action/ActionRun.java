package org.oneonone.sandbox.front.action;

import com.atlassian.confluence.core.ConfluenceActionSupport;
import com.atlassian.confluence.spaces.actions.AbstractSpaceAction;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.struts.httpmethod.HttpMethod;
import com.atlassian.struts.httpmethod.PermittedMethods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.struts2.Validateable;
import org.apache.struts2.interceptor.ValidationAware;
import org.oneonone.sandbox.front.Screen;
import org.oneonone.sandbox.front.velocity.PluginTemplates;
import org.oneonone.sandbox.plugin.InstalledPlugin;

/** One request for one screen, through what Confluence's interceptors do: method, login, parameters, permission, token. */
record ActionRun(
        InstalledPlugin plugin,
        ActionMapping mapping,
        PluginTemplates templates,
        HttpServletRequest request,
        HttpServletResponse response) {
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "com.atlassian.annotations.security.AnonymousSiteAccess",
            "com.atlassian.annotations.security.UnrestrictedAccess");
    private static final String EXPIRED =
            "Your session has expired. Reload the page and try again: the form came without a valid security token.";

    /** The page to show; none if the answer is an address to go on to, or was written by the action itself. */
    Optional<Screen> run() throws Exception {
        Method method = mapping.type().getMethod(mapping.method());
        if (!accepts(method, request.getMethod())) {
            return refused(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method Not Allowed");
        }
        boolean anonymous = AuthenticatedUserThreadLocal.get() == null;
        if (anonymous && !isForEverybody(method)) {
            return login();
        }
        Object action = plugin.create(mapping.type().getName(), Object.class);
        ActionParameters.applyConfigured(action, mapping.params());
        ActionParameters.apply(action, request.getParameterMap());
        if (action instanceof AbstractSpaceAction inSpace && inSpace.isSpaceRequired() && inSpace.getSpace() == null) {
            return refused(HttpServletResponse.SC_NOT_FOUND, "Page Not Found");
        }
        if (action instanceof ConfluenceActionSupport support && !support.isPermitted()) {
            return anonymous ? login() : refused(HttpServletResponse.SC_FORBIDDEN, "Not Permitted");
        }
        return result(action, name(action, method));
    }

    private String name(Object action, Method method) throws Exception {
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

    private Optional<Screen> result(Object action, String name) throws IOException {
        if (name == null || name.equals("none")) {
            return Optional.empty();
        }
        ActionMapping.ActionResult result = mapping.results().get(name);
        if (result == null) {
            throw new IllegalStateException("No result defined for action " + mapping.path() + " and result " + name);
        }
        String target = Properties.fill(result.target(), action);
        return result.type().equals("redirect") ? goTo(target) : Optional.of(page(action, target));
    }

    private Optional<Screen> goTo(String target) throws IOException {
        response.sendRedirect(target.startsWith("/") ? request.getContextPath() + target : target);
        return Optional.empty();
    }

    private Optional<Screen> login() throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String here = URLEncoder.encode(request.getServletPath() + query, StandardCharsets.UTF_8);
        return goTo("/login.action?os_destination=" + here + "&permissionViolation=true");
    }

    private Optional<Screen> refused(int status, String title) {
        response.setStatus(status);
        return Optional.of(Screen.titled(title));
    }

    private Screen page(Object action, String template) {
        ActionValues values = new ActionValues(action, Map.of());
        List<Map<String, Object>> frames = Screen.collectFrames(values);
        String html = templates.render(plugin, template, values);
        return ScreenText.parse(html, frames);
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
