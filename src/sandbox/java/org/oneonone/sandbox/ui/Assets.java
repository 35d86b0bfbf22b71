package org.oneonone.sandbox.ui;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Serves the front-end library below {@code /s/npm/} and the wiki's own scripts below {@code /s/wiki/}. */
final class Assets extends HttpServlet {
    private final transient Path npm;

    Assets(Path npm) {
        this.npm = npm;
    }

    /** Where the build put the library: found from the classes, since the working directory may be any. */
    static Path npmFolder() {
        try {
            Path classes = Path.of(Assets.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = classes; folder != null; folder = folder.getParent()) {
                Path modules = folder.resolve("build/npm/node_modules");
                if (Files.isDirectory(modules)) {
                    return modules;
                }
            }
            throw new IllegalStateException(
                    "no build/npm/node_modules above " + classes + "; build with Maven, which runs npm ci");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        String type = getServletContext().getMimeType(path);
        Optional<byte[]> file = type == null ? Optional.empty() : read(path);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type.startsWith("text/") ? type + ";charset=utf-8" : type);
        // The library never changes under its version; our own scripts do while somebody works on them.
        response.setHeader("Cache-Control", path.startsWith("/npm/") ? "max-age=86400" : "no-cache");
        response.setContentLength(file.get().length);
        response.getOutputStream().write(file.get());
    }

    private Optional<byte[]> read(String path) throws IOException {
        if (path.contains("..")) {
            return Optional.empty();
        }
        if (path.startsWith("/wiki/")) {
            try (InputStream in = Assets.class.getResourceAsStream("/ui" + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        }
        Path file = npm.resolve(path.replaceFirst("^/npm/", "")).normalize();
        return path.startsWith("/npm/") && file.startsWith(npm) && Files.isRegularFile(file)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }
}
