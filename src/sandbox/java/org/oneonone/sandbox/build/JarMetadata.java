package org.oneonone.sandbox.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;

/** A step of the build: writes what the jar carries beside classes and resources, from the compiled classes. */
public final class JarMetadata {
    private JarMetadata() {}

    /**
     * Writes the list of linked host members and the index files of the Spring scanner.
     *
     * @param arguments the folder with the plugin's classes, and the folder that stands for the jar's META-INF
     */
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

    private static void write(Path file, Collection<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }
}
