package org.oneonone.sandbox.front.resource;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;
import org.oneonone.sandbox.plugin.PluginSystem;

/** Serves {@code /download/resources/<plugin or module key>/<name>}, transformed where the descriptor says so. */
final class DownloadServlet extends HttpServlet {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "application/javascript;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"));

    private final transient PluginSystem plugins;
    private final transient Texts texts;
    private final transient SoyCompiler soy;

    DownloadServlet(PluginSystem plugins, Texts texts, SoyCompiler soy) {
        this.plugins = plugins;
        this.texts = texts;
        this.soy = soy;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = (request.getPathInfo() == null ? "" : request.getPathInfo()).split("/", 3);
        String key = parts.length > 1 ? parts[1] : "";
        String name = parts.length > 2 ? parts[2] : "";
        Optional<DownloadFile.Found> found =
                files(key).stream().flatMap(file -> file.find(name).stream()).findFirst();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        response.setContentType(
                found.get().type().orElseGet(() -> TYPES.getOrDefault(ending, "application/octet-stream")));
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getParameter("v") != null) {
            response.setHeader("Cache-Control", "private, max-age=31536000");
        }
        response.getOutputStream().write(content(key, found.get(), locale(request)));
    }

    private Locale locale(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("locale"))
                .map(Locale::forLanguageTag)
                .orElseGet(texts::locale);
    }

    private List<DownloadFile> files(String key) {
        if (!key.contains(":")) {
            return plugins.plugin(key)
                    .filter(InstalledPlugin::isEnabled)
                    .map(plugin -> DownloadFile.of(plugin, plugin.descriptor()))
                    .orElse(List.of());
        }
        return plugins.module(key)
                .map(module -> DownloadFile.of(module.plugin(), module.element()))
                .orElse(List.of());
    }

    private byte[] content(String key, DownloadFile.Found found, Locale locale) throws IOException {
        byte[] bytes;
        try (var in = found.url().openStream()) {
            bytes = in.readAllBytes();
        }
        Optional<PluginModule> module = plugins.module(key);
        List<String> transformers = module.filter(WebResourceModule.class::isInstance)
                .map(resource -> ((WebResourceModule) resource).transformers(found.path()))
                .orElse(List.of());
        if (transformers.isEmpty()) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (transformers.contains("soyTransformer")) {
            text = soy.compile(found.path(), text);
        }
        return ScriptTexts.replace(text, each -> pattern(locale, each), each -> texts.text(locale, each))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Arguments stay as numbers in braces, so that {@code AJS.format} can fill them in the browser. */
    private String pattern(Locale locale, String key) {
        return texts.text(locale, key, "{0}", "{1}", "{2}", "{3}", "{4}").replace("'", "''");
    }
}
