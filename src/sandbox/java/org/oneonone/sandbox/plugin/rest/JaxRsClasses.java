package org.oneonone.sandbox.plugin.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.springframework.core.io.UrlResource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** Finds a bundle's own resources and providers by their annotations; jars nested in it are not looked into. */
final class JaxRsClasses {
    private static final SimpleMetadataReaderFactory READERS = new SimpleMetadataReaderFactory();

    private JaxRsClasses() {}

    /** Names of the classes, in the given packages and below, everywhere if there are none. */
    static List<String> in(Bundle bundle, List<String> packages) {
        var entries = bundle.findEntries("/", "*.class", true);
        List<URL> files = entries == null ? List.of() : Collections.list(entries);
        return files.stream()
                .map(JaxRsClasses::read)
                .filter(type -> type.getClassMetadata().isConcrete())
                .filter(type -> Stream.of("jakarta.ws.rs.Path", "jakarta.ws.rs.ext.Provider")
                        .anyMatch(type.getAnnotationMetadata().getAnnotationTypes()::contains))
                .map(type -> type.getClassMetadata().getClassName())
                .filter(name ->
                        packages.isEmpty() || packages.stream().anyMatch(wanted -> name.startsWith(wanted + ".")))
                .sorted()
                .toList();
    }

    private static MetadataReader read(URL file) {
        try {
            return READERS.getMetadataReader(new UrlResource(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
