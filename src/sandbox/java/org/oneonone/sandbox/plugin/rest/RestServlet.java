package org.oneonone.sandbox.plugin.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.sandbox.plugin.PluginSystem;
import org.oneonone.sandbox.plugin.Services;

/** Passes {@code /rest/<path>/<version or latest>/…} to the module that serves it, if its plugin is enabled. */
public final class RestServlet extends HttpServlet {
    private static final String LATEST = "latest";

    private final transient PluginSystem plugins;

    public RestServlet(PluginSystem plugins, Services services) {
        this.plugins = plugins;
        plugins.type("rest", (plugin, element) -> new RestModule(plugin, element, services));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Target> target = target(path);
        if (target.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        RestModule module = target.get().module();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(module.plugin().classLoader());
        try {
            module.serve(getServletConfig(), below(request, target.get().prefix()), response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Optional<Target> target(String path) {
        return plugins.modules(RestModule.class).stream()
                .sorted(Comparator.comparing(RestModule::version, RestServlet::compareVersions)
                        .reversed())
                .flatMap(module -> Stream.of(module.version(), LATEST)
                        .map(version -> new Target(module, module.path() + "/" + version)))
                .filter(target -> path.equals(target.prefix()) || path.startsWith(target.prefix() + "/"))
                .findFirst();
    }

    private static int compareVersions(String one, String other) {
        return Version.parse(one).compareTo(Version.parse(other));
    }

    /** Jersey matches against the path info, so the module's own prefix becomes part of the servlet's path. */
    private static HttpServletRequest below(HttpServletRequest request, String prefix) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getServletPath() {
                return super.getServletPath() + prefix;
            }

            @Override
            public String getPathInfo() {
                return super.getPathInfo().substring(prefix.length());
            }
        };
    }

    /** A module and the part of the path that led to it. */
    private record Target(RestModule module, String prefix) {}
}
