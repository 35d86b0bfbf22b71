package org.oneonone.sandbox.front.action;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.struts2.ActionContext;
import org.oneonone.sandbox.HttpParts;
import org.oneonone.sandbox.front.PageFrame;
import org.oneonone.sandbox.front.Screen;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.front.velocity.PluginTemplates;
import org.oneonone.sandbox.plugin.PluginSystem;
import org.oneonone.sandbox.plugin.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves {@code *.action}: the screens of plugins. */
public record ActionServlet(PluginSystem plugins, Services services, Texts texts, PluginTemplates templates)
        implements HttpParts.Service {
    private static final Logger log = LoggerFactory.getLogger(ActionServlet.class);

    /** Names of the classes that are screens of enabled plugins. */
    public static Set<String> actionClasses(PluginSystem plugins) {
        return plugins.modules(StrutsModule.class).stream()
                .flatMap(module -> module.classNames().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath().replaceFirst("[.]action$", "");
        Optional<StrutsModule> module = plugins.modules(StrutsModule.class).stream()
                .filter(each -> each.find(path).isPresent())
                .findFirst();
        if (module.isEmpty()) {
            show(request, response, HttpServletResponse.SC_NOT_FOUND, "Page Not Found");
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(module.get().plugin().classLoader());
        try {
            new ActionServices(services, texts)
                    .addTo(ActionContext.of().withServletRequest(request).withServletResponse(response))
                    .bind();
            ActionMapping mapping = module.get().find(path).get();
            Optional<Screen> screen = new ActionRun(module.get().plugin(), mapping, templates, request, response).run();
            if (screen.isPresent()) {
                write(request, response, screen.get());
            }
        } catch (Exception e) {
            log.error("Screen {} failed", path, e);
            show(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "System Error");
        } finally {
            ActionContext.clear();
            thread.setContextClassLoader(before);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, String title)
            throws IOException {
        response.setStatus(status);
        write(request, response, Screen.titled(title));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Screen screen) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        Optional<PageFrame> frame =
                services.find(PageFrame.class).filter(any -> !screen.decorator().isEmpty());
        response.getWriter()
                .write(frame.map(found -> found.frame(screen, request)).orElseGet(screen::bodyHtml));
    }
}
