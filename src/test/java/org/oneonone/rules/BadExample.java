package org.oneonone.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles made-up classes of the plugin, so that a rule about byte code can be shown to fail. */
final class BadExample {
    private BadExample() {}

    /** The compiled classes; each source is {@code org.oneonone.a.B|source text}. */
    static JavaClasses of(String... sources) {
        try {
            return new ClassFileImporter().importPath(compile(sources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles into a folder of its own and returns it. */
    static Path compile(String... sources) throws IOException {
        Path folder = Files.createTempDirectory("bad-example");
        folder.toFile().deleteOnExit();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = Stream.of(sources).map(BadExample::source).toList();
        List<String> options =
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        if (!compiler.getTask(null, null, null, options, null, units).call()) {
            throw new IllegalStateException("The bad example does not compile");
        }
        return folder;
    }

    private static JavaFileObject source(String nameAndText) {
        String name = nameAndText.substring(0, nameAndText.indexOf('|'));
        String text = "package " + name.substring(0, name.lastIndexOf('.')) + ";\n"
                + nameAndText.substring(nameAndText.indexOf('|') + 1);
        return new SimpleJavaFileObject(
                URI.create("source:/" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
