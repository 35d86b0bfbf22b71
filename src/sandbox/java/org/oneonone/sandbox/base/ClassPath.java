package org.oneonone.sandbox.base;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * Where this JVM found the sandbox's classes. Under Maven's exec plugin the class path belongs to a class loader, and a
 * forked test has one jar whose manifest names the rest, so {@code java.class.path} alone is not enough.
 */
public final class ClassPath {
    private ClassPath() {}

    /** Folders and jars in their order, those named by manifests included. */
    public static List<Path> entries() {
        Set<Path> entries = new LinkedHashSet<>();
        if (ClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                add(entries, Path.of(URI.create(url.toString())));
            }
        } else {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                add(entries, Path.of(entry).toAbsolutePath());
            }
        }
        return List.copyOf(entries);
    }

    /** The entries as the {@code -cp} argument of a child JVM. */
    public static String argument() {
        return entries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void add(Set<Path> entries, Path entry) {
        if (!Files.exists(entry) || !entries.add(entry) || Files.isDirectory(entry)) {
            return;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            Manifest manifest = jar.getManifest();
            String more = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (more != null) {
                for (String relative : more.trim().split("\\s+")) {
                    add(entries, Path.of(entry.toUri().resolve(relative)));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + entry, e);
        }
    }
}
