package org.oneonone.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A plugin of a few lines: each part can be left out or spoiled. */
public final class TinyJar {
    private static final String SPRING =
            """
            <beans xmlns="http://www.springframework.org/schema/beans" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:atlassian-scanner="http://www.atlassian.com/schema/atlassian-scanner/2"
                xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd
                  http://www.atlassian.com/schema/atlassian-scanner/2 http://www.atlassian.com/schema/atlassian-scanner/2/atlassian-scanner.xsd">
              <atlassian-scanner:scan-indexes/>
            </beans>""";

    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public TinyJar() {
        manifest("Manifest-Version", "1.0");
        manifest("Bundle-ManifestVersion", "2");
        manifest("Bundle-SymbolicName", "tiny");
        manifest("Bundle-Version", "1.0.0");
        manifest("Atlassian-Plugin-Key", "tiny");
        manifest("Spring-Context", "*");
        modules("");
        file("META-INF/spring/context.xml", SPRING);
    }

    public TinyJar manifest(String name, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
        return this;
    }

    public TinyJar without(String manifestName) {
        manifest.getMainAttributes().remove(new Attributes.Name(manifestName));
        return this;
    }

    /** The inside of the descriptor. */
    public TinyJar modules(String elements) {
        return file(
                "atlassian-plugin.xml",
                "<atlassian-plugin key=\"tiny\" plugins-version=\"2\">" + elements + "</atlassian-plugin>");
    }

    public TinyJar index(String name, String... lines) {
        return file("META-INF/plugin-components/" + name, String.join("\n", lines) + "\n");
    }

    public TinyJar file(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public TinyJar type(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream content = type.getClassLoader().getResourceAsStream(path)) {
            files.put(path, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Path write(Path folder) {
        try {
            Path jar = Files.createTempFile(folder, "tiny", ".jar");
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream zip = new JarOutputStream(out, manifest)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
