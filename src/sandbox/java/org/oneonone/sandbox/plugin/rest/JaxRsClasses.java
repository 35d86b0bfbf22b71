package org.oneonone.sandbox.plugin.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.osgi.framework.Bundle;

/** Finds a bundle's own resources and providers by their annotations; jars nested in it are not looked into. */
final class JaxRsClasses {
    private static final Set<String> WANTED = Set.of("Ljakarta/ws/rs/Path;", "Ljakarta/ws/rs/ext/Provider;");

    private JaxRsClasses() {}

    /** Names of the classes, in the given packages and below, everywhere if there are none. */
    static List<String> in(Bundle bundle, List<String> packages) {
        var entries = bundle.findEntries("/", "*.class", true);
        List<String> found = new ArrayList<>();
        for (URL file : entries == null ? List.<URL>of() : Collections.list(entries)) {
            String name = file.getPath().substring(1).replace(".class", "").replace('/', '.');
            boolean isMeant = packages.isEmpty() || packages.stream().anyMatch(wanted -> name.startsWith(wanted + "."));
            if (isMeant && isAnnotated(file)) {
                found.add(name);
            }
        }
        Collections.sort(found);
        return found;
    }

    private static boolean isAnnotated(URL file) {
        try (InputStream content = file.openStream()) {
            boolean[] found = new boolean[1];
            new ClassReader(content)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public void visit(
                                        int version,
                                        int access,
                                        String name,
                                        String signature,
                                        String parent,
                                        String[] interfaces) {
                                    isClass = (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) == 0;
                                }

                                private boolean isClass;

                                @Override
                                public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                                    found[0] |= isClass && WANTED.contains(descriptor);
                                    return null;
                                }
                            },
                            ClassReader.SKIP_CODE);
            return found[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
