package org.oneonone.sandbox;

import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.oneonone.sandbox.front.Front;
import org.oneonone.sandbox.front.PageFrame;
import org.oneonone.sandbox.front.Screen;
import org.oneonone.sandbox.front.action.XsrfToken;
import org.oneonone.sandbox.front.resource.PageResources;

/** A host with a plugin made of texts and classes of the tests, served over HTTP; the header X-User logs in. */
public final class SampleHost implements AutoCloseable {
    private static final String IMPORTS = "com.atlassian.confluence.content.render.xhtml,com.atlassian.confluence.core,"
            + "com.atlassian.confluence.macro,com.atlassian.confluence.plugin.descriptor.web.conditions,"
            + "com.atlassian.confluence.spaces,com.atlassian.confluence.spaces.actions,com.atlassian.plugin,"
            + "com.atlassian.plugin.web,com.atlassian.struts.httpmethod,org.apache.struts2,"
            + "org.apache.struts2.interceptor.parameter";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Path folder;
    private final WebServer server = new WebServer("/confluence", 0);
    private final Host host;
    private final Front front;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public SampleHost(Path folder, PermissionManager permissions) {
        this.folder = folder;
        SandboxSettings settings = new SandboxSettings(0, 0, folder, "", "", "", folder.resolve("sample.jar"), 1);
        this.host = Host.of(settings, server.url(), "", null);
        host.services().provide(LocaleResolver.class, new EnglishAlways());
        host.services().provide(PermissionManager.class, permissions);
        host.services().provide(SpaceManager.class, SampleHost::space);
        host.confluence().filter("/*", login());
        this.front = Front.of(host);
    }

    public Front front() {
        return front;
    }

    /** Puts a frame around screens that ask for one. */
    public SampleHost framed(BiFunction<Screen, PageResources, String> frame) {
        host.services().provide(PageFrame.class, (screen, request) -> frame.apply(screen, front.pageResources()));
        return this;
    }

    public SampleHost file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Copies a class of the tests into the plugin. */
    public SampleHost type(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (var code = type.getClassLoader().getResourceAsStream(path)) {
            files.put(path, code.readAllBytes());
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Installs a plugin with these modules and starts serving. */
    public SampleHost start(String modules) throws IOException {
        file(
                "atlassian-plugin.xml",
                "<atlassian-plugin key=\"sample.plugin\" name=\"Sample\" plugins-version=\"2\">"
                        + "<plugin-info><version>1.0</version></plugin-info>"
                        + "<resource type=\"i18n\" name=\"i18n\" location=\"texts\"/>" + modules
                        + "</atlassian-plugin>");
        files.computeIfAbsent("texts.properties", any -> new byte[0]);
        host.plugins().install(jar());
        server.start(host.confluence());
        return this;
    }

    private Path jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "sample.plugin");
        main.putValue("Atlassian-Plugin-Key", "sample.plugin");
        main.putValue("Import-Package", IMPORTS);
        Path jar = folder.resolve("sample.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entries.putNextEntry(new JarEntry(file.getKey()));
                entries.write(file.getValue());
            }
        }
        return jar;
    }

    /** GET as a user, empty for nobody. */
    public HttpResponse<String> get(String user, String path) throws Exception {
        return client.send(request(user, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form as a user. */
    public HttpResponse<String> post(String user, String path, String form, String... headers) throws Exception {
        HttpRequest.Builder request = request(user, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String user, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        return user.isEmpty() ? request : request.header("X-User", user);
    }

    private static Filter login() {
        return (request, response, chain) -> {
            String name = ((HttpServletRequest) request).getHeader("X-User");
            request.setAttribute(XsrfToken.PARAMETER, "token-of-" + name);
            AuthenticatedUserThreadLocal.set(name == null ? null : new SampleUser(name));
            try {
                chain.doFilter(request, response);
            } finally {
                AuthenticatedUserThreadLocal.set(null);
            }
        };
    }

    private static Space space(String key) {
        return key.equals("TEAM") ? new Space(key, "Team", () -> null) : null;
    }

    @Override
    public void close() throws Exception {
        server.close();
        host.plugins().close();
    }

    /** Somebody by name. */
    public record SampleUser(String name) implements ConfluenceUser {
        @Override
        public UserKey getKey() {
            return new UserKey(name);
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getFullName() {
            return name;
        }

        @Override
        public String getEmail() {
            return name + "@example.org";
        }
    }

    /** Everybody reads English. */
    private static final class EnglishAlways implements LocaleResolver {
        @Override
        public Locale getLocale() {
            return Locale.ENGLISH;
        }

        @Override
        public Locale getLocale(UserKey key) {
            return Locale.ENGLISH;
        }
    }
}
