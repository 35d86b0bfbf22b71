package org.oneonone.sandbox.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oneonone.sandbox.time.PluginTime;

/**
 * The packages that the host exports to plugins: those of Confluence's libraries found on the class path, with the
 * version of their jar. The declared Atlassian packages have none, so a version range on one fails.
 */
final class SystemPackages {
    private static final List<String> EXPORTED = List.of(
            "com.atlassian",
            "com.fasterxml.jackson.annotation",
            "com.fasterxml.jackson.core",
            "com.fasterxml.jackson.databind",
            "com.google.common",
            "jakarta",
            "net.java.ao",
            "org.apache.commons.lang3",
            "org.apache.struts2",
            "org.apache.velocity",
            "org.slf4j",
            "org.springframework");
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+){0,2}");

    private SystemPackages() {}

    /** The value of {@code org.osgi.framework.system.packages.extra}. */
    static String of(List<Path> classPath) {
        Map<String, String> packages = new TreeMap<>();
        packages.put(PluginTime.class.getPackageName(), "");
        for (Path entry : classPath) {
            try {
                collect(entry, packages);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + entry, e);
            }
        }
        return packages.entrySet().stream()
                .map(named ->
                        named.getValue().isEmpty() ? named.getKey() : named.getKey() + ";version=" + named.getValue())
                .collect(Collectors.joining(","));
    }

    private static void collect(Path entry, Map<String, String> packages) throws IOException {
        if (Files.isDirectory(entry)) {
            packagesOf(entry).forEach(name -> packages.put(name, ""));
        } else {
            try (JarFile jar = new JarFile(entry.toFile())) {
                String version = version(jar.getManifest());
                packagesOf(jar).forEach(name -> packages.putIfAbsent(name, version));
            }
        }
    }

    private static Collection<String> packagesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return exported(files.map(file -> folder.relativize(file).toString().replace('\\', '/')));
        }
    }

    private static Collection<String> packagesOf(JarFile jar) {
        return exported(jar.stream().map(JarEntry::getName));
    }

    private static Collection<String> exported(Stream<String> files) {
        return files.filter(file -> file.endsWith(".class") && file.contains("/") && !file.startsWith("META-INF"))
                .map(file -> file.substring(0, file.lastIndexOf('/')).replace('/', '.'))
                .filter(SystemPackages::isExported)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isExported(String name) {
        return EXPORTED.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + "."));
    }

    private static String version(Manifest manifest) {
        Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
        return Stream.of("Bundle-Version", "Implementation-Version", "Specification-Version")
                .map(attributes::getValue)
                .flatMap(value -> Optional.ofNullable(value).stream())
                .map(VERSION::matcher)
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .findFirst()
                .orElse("");
    }
}
