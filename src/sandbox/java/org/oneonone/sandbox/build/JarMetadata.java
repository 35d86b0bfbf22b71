package org.oneonone.sandbox.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** A step of the build: writes what the jar carries beside classes and resources, from the compiled classes. */
public final class JarMetadata {
    private JarMetadata() {}

    /** Takes the folder with the plugin's classes, and the folder that stands for the jar's META-INF. */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0], "org", "oneonone");
        Path target = Path.of(arguments[1]);
        Collection<String> linked = new TreeSet<>(LinkedMembers.of(classes));
        linked.addAll(LinkedMembers.named(Files.readString(Path.of(arguments[0], "atlassian-plugin.xml"))));
        write(target.resolve("linked-members.txt"), linked);
        ScannerIndex index = ScannerIndex.of(classes);
        write(target.resolve("plugin-components/component"), index.components());
        write(target.resolve("plugin-components/imports"), index.imports());
        write(target.resolve("plugin-components/exports"), index.exports());
    }

    /** The classes below a folder, in the order of their names. */
    static List<ClassNode> classes(Path folder) throws IOException {
        List<ClassNode> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                ClassNode read = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(read, ClassReader.SKIP_FRAMES);
                classes.add(read);
            }
        }
        return classes;
    }

    private static void write(Path file, Collection<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }
}
