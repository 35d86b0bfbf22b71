package org.oneonone.sandbox.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the Spring scanner's Maven plugin would write into {@code META-INF/plugin-components}: one sorted line an entry,
 * {@code implementation[#beanName]}, {@code interface[#beanName]} and {@code implementation#interface[,interface]}.
 */
public final class ScannerIndex {
    private static final String COMPONENT = "Lorg/springframework/stereotype/Component;";
    private static final String IMPORT = "Lcom/atlassian/plugin/spring/scanner/annotation/imports/ComponentImport;";
    private static final String EXPORT = "Lcom/atlassian/plugin/spring/scanner/annotation/export/ExportAsService;";

    private final SortedSet<String> components = new TreeSet<>();
    private final SortedSet<String> imports = new TreeSet<>();
    private final SortedSet<String> exports = new TreeSet<>();

    private ScannerIndex() {}

    /** Reads the annotations of the class files below a folder. */
    public static ScannerIndex of(Path folder) throws IOException {
        ScannerIndex index = new ScannerIndex();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                new ClassReader(Files.readAllBytes(file)).accept(index.new Scan(), ClassReader.SKIP_CODE);
            }
        }
        return index;
    }

    public SortedSet<String> components() {
        return components;
    }

    public SortedSet<String> imports() {
        return imports;
    }

    public SortedSet<String> exports() {
        return exports;
    }

    private static String named(String className, String beanName) {
        return beanName.isEmpty() ? className : className + "#" + beanName;
    }

    /** Reads one class. */
    private final class Scan extends ClassVisitor {
        private String name;

        Scan() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String type, String signature, String parent, String[] interfaces) {
            this.name = Type.getObjectType(type).getClassName();
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return switch (descriptor) {
                case COMPONENT -> new Values(values -> components.add(named(name, String.join(",", values))));
                case EXPORT -> new Values(values -> exports.add(name + "#" + String.join(",", values)));
                default -> null;
            };
        }

        @Override
        public FieldVisitor visitField(int access, String field, String type, String signature, Object value) {
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    return importOf(descriptor, Type.getType(type));
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitParameterAnnotation(int index, String descriptor, boolean visible) {
                    return importOf(descriptor, Type.getArgumentTypes(type)[index]);
                }
            };
        }

        private AnnotationVisitor importOf(String descriptor, Type type) {
            return IMPORT.equals(descriptor)
                    ? new Values(values -> imports.add(named(type.getClassName(), String.join(",", values))))
                    : null;
        }
    }

    /** Collects the {@code value} of an annotation, one or many, and hands it on at the end. */
    private static final class Values extends AnnotationVisitor {
        private final List<String> values = new ArrayList<>();
        private final Consumer<List<String>> end;

        Values(Consumer<List<String>> end) {
            super(Opcodes.ASM9);
            this.end = end;
        }

        @Override
        public void visit(String name, Object value) {
            values.add(value instanceof Type type ? type.getClassName() : value.toString());
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return new Values(values::addAll);
        }

        @Override
        public void visitEnd() {
            end.accept(values);
        }
    }
}
