package org.oneonone.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The packaged jar under a later version, as an administrator uploads it some day. */
final class NextVersion {
    static final String NUMBER = "99.0.1";

    private NextVersion() {}

    static Path of(Path jar) {
        try (JarFile old = new JarFile(jar.toFile())) {
            Manifest manifest = old.getManifest();
            Stream.of("Bundle-Version", "Implementation-Version", "Specification-Version")
                    .forEach(name -> manifest.getMainAttributes().putValue(name, NUMBER));
            Path next = Files.createTempFile("one-on-one-" + NUMBER + "-", ".jar");
            next.toFile().deleteOnExit();
            try (var out = new JarOutputStream(Files.newOutputStream(next), manifest)) {
                for (var entry : old.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        out.write(content(old, entry));
                        out.closeEntry();
                    }
                }
            }
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(JarFile jar, ZipEntry entry) throws IOException {
        try (InputStream stream = jar.getInputStream(entry)) {
            byte[] bytes = stream.readAllBytes();
            return entry.getName().equals("atlassian-plugin.xml")
                    ? new String(bytes, StandardCharsets.UTF_8)
                            .replaceFirst("<version>[^<]+</version>", "<version>" + NUMBER + "</version>")
                            .getBytes(StandardCharsets.UTF_8)
                    : bytes;
        }
    }
}
