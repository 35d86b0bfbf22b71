package org.oneonone.sandbox.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the Spring scanner's Maven plugin would write into {@code META-INF/plugin-components}: one sorted line an entry,
 * {@code implementation[#beanName]}, {@code interface[#beanName]} and {@code implementation#interface[,interface]}.
 */
public record ScannerIndex(SortedSet<String> components, SortedSet<String> imports, SortedSet<String> exports) {
    private static final String COMPONENT = "Lorg/springframework/stereotype/Component;";
    private static final String IMPORT = "Lcom/atlassian/plugin/spring/scanner/annotation/imports/ComponentImport;";
    private static final String EXPORT = "Lcom/atlassian/plugin/spring/scanner/annotation/export/ExportAsService;";

    /** Reads the annotations of the class files below a folder. */
    public static ScannerIndex of(Path folder) throws IOException {
        ScannerIndex index = new ScannerIndex(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        JarMetadata.classes(folder).forEach(index::add);
        return index;
    }

    private void add(ClassNode type) {
        String name = Type.getObjectType(type.name).getClassName();
        value(COMPONENT, type.visibleAnnotations, type.invisibleAnnotations)
                .ifPresent(bean -> components.add(named(name, bean)));
        value(EXPORT, type.visibleAnnotations, type.invisibleAnnotations)
                .ifPresent(interfaces -> exports.add(name + "#" + interfaces));
        for (FieldNode field : type.fields) {
            addImport(Type.getType(field.desc), field.visibleAnnotations, field.invisibleAnnotations);
        }
        for (MethodNode method : type.methods) {
            Type[] types = Type.getArgumentTypes(method.desc);
            for (int i = 0; i < types.length; i++) {
                addImport(
                        types[i],
                        at(method.visibleParameterAnnotations, i),
                        at(method.invisibleParameterAnnotations, i));
            }
        }
    }

    private static List<AnnotationNode> at(List<AnnotationNode>[] parameters, int index) {
        return parameters == null ? null : parameters[index];
    }

    @SafeVarargs
    private void addImport(Type type, List<AnnotationNode>... annotations) {
        value(IMPORT, annotations).ifPresent(bean -> imports.add(named(type.getClassName(), bean)));
    }

    private static String named(String className, String beanName) {
        return beanName.isEmpty() ? className : className + "#" + beanName;
    }

    /** What the annotation says, several values parted by commas; empty if it is not there. */
    @SafeVarargs
    private static Optional<String> value(String wanted, List<AnnotationNode>... annotations) {
        return Stream.of(annotations)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(annotation -> annotation.desc.equals(wanted))
                .findFirst()
                .map(annotation -> annotation.values == null ? List.of() : annotation.values)
                .map(members -> IntStream.range(0, members.size())
                        .filter(index -> index % 2 == 1)
                        .mapToObj(index -> text(members.get(index)))
                        .collect(Collectors.joining(",")));
    }

    private static String text(Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(ScannerIndex::text).collect(Collectors.joining(","));
        }
        return value instanceof Type type ? type.getClassName() : value.toString();
    }
}
