package org.oneonone.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The declared host API set against the plugin's byte code: what is declared and what of it is needed. */
final class Declarations {
    private final Map<String, ClassNode> declared;
    private final Map<String, ClassNode> plugin;
    private final Set<String> needed = new HashSet<>();
    private final Deque<String> types = new ArrayDeque<>();

    private Declarations(Map<String, ClassNode> declared, Map<String, ClassNode> plugin) {
        this.declared = declared;
        this.plugin = plugin;
    }

    /**
     * Members and types that are declared though nothing needs them.
     *
     * @param declarations folder with the compiled declarations
     * @param classes folder with the plugin's classes
     * @param linked what the plugin links to, as the jar lists it
     */
    static Set<String> unused(Path declarations, Path classes, List<String> linked) throws IOException {
        Declarations all = new Declarations(read(declarations), read(classes));
        linked.forEach(all::need);
        all.plugin.values().forEach(all::needWhatItInherits);
        all.plugin.values().forEach(all::needAnnotations);
        all.followTypes();
        return all.rest();
    }

    /** Host interfaces that a class of the plugin implements. */
    static Set<String> implemented(Path declarations, Path classes) throws IOException {
        Map<String, ClassNode> host = read(declarations);
        Set<String> names = new TreeSet<>();
        for (ClassNode type : read(classes).values()) {
            type.interfaces.stream().filter(host::containsKey).forEach(names::add);
        }
        return names;
    }

    private static Map<String, ClassNode> read(Path folder) throws IOException {
        Map<String, ClassNode> nodes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassNode node = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(node, 0);
                nodes.put(node.name, node);
            }
        }
        return nodes;
    }

    private void need(String line) {
        String target =
                line.substring(line.indexOf("com/atlassian/") < 0 ? line.length() : line.indexOf("com/atlassian/"));
        if (target.isEmpty()) {
            return;
        }
        int hash = target.indexOf('#');
        if (hash < 0) {
            needType(target);
        } else {
            needMember(target.substring(0, hash), target.substring(hash + 1));
        }
    }

    /** Marks a member on the type that declares it, which may be a parent of the one it is called through. */
    private void needMember(String owner, String member) {
        ClassNode type = declared.get(owner);
        if (type == null) {
            return;
        }
        needType(owner);
        boolean isHere = type.methods.stream().anyMatch(m -> (m.name + " " + m.desc).equals(member))
                || type.fields.stream().anyMatch(f -> (f.name + " " + f.desc).equals(member));
        if (isHere && needed.add(owner + "#" + member)) {
            needTypesOf(Type.getType(member.substring(member.indexOf(' ') + 1)));
            type.methods.stream()
                    .filter(method -> (method.name + " " + method.desc).equals(member))
                    .flatMap(method -> method.exceptions.stream())
                    .forEach(this::needType);
        }
        // An override in a declared child is the same method, so the parent's declaration is needed as well.
        parents(type).forEach(parent -> needMember(parent, member));
    }

    private void needTypesOf(Type type) {
        switch (type.getSort()) {
            case Type.METHOD -> {
                needTypesOf(type.getReturnType());
                Stream.of(type.getArgumentTypes()).forEach(this::needTypesOf);
            }
            case Type.ARRAY -> needTypesOf(type.getElementType());
            case Type.OBJECT -> needType(type.getInternalName());
            default -> {}
        }
    }

    private void needType(String name) {
        if (declared.containsKey(name) && needed.add(name)) {
            types.add(name);
        }
    }

    private void needWhatItInherits(ClassNode type) {
        for (String parent : parents(type)) {
            if (declared.containsKey(parent)) {
                needType(parent);
                type.methods.forEach(method -> needMember(parent, method.name + " " + method.desc));
                if ((declared.get(parent).access & Opcodes.ACC_INTERFACE) != 0) {
                    abstractMembers(parent);
                }
            }
        }
    }

    /** What we implement must be declared whole, so all of it counts as needed. */
    private void abstractMembers(String name) {
        ClassNode type = declared.get(name);
        type.methods.forEach(method -> needMember(name, method.name + " " + method.desc));
        parents(type).stream().filter(declared::containsKey).forEach(this::abstractMembers);
    }

    private void needAnnotations(ClassNode type) {
        Stream.concat(
                        annotations(type.visibleAnnotations),
                        Stream.concat(
                                type.methods.stream().flatMap(Declarations::annotations),
                                type.fields.stream().flatMap(field -> annotations(field.visibleAnnotations))))
                .forEach(annotation -> {
                    String name = Type.getType(annotation.desc).getInternalName();
                    if (declared.containsKey(name)) {
                        needType(name);
                        declared.get(name).methods.forEach(m -> needMember(name, m.name + " " + m.desc));
                        enumValues(annotation).forEach(value -> needEnum(value[0], value[1]));
                    }
                });
    }

    private void needEnum(String descriptor, String constant) {
        needMember(Type.getType(descriptor).getInternalName(), constant + " " + descriptor);
    }

    private static Stream<String[]> enumValues(AnnotationNode annotation) {
        List<Object> values = annotation.values == null ? List.of() : annotation.values;
        return values.stream()
                .flatMap(value -> value instanceof List<?> many ? many.stream() : Stream.of(value))
                .filter(String[].class::isInstance)
                .map(String[].class::cast);
    }

    private static Stream<AnnotationNode> annotations(MethodNode method) {
        Stream<AnnotationNode> own = annotations(method.visibleAnnotations);
        Stream<AnnotationNode> parameters = method.visibleParameterAnnotations == null
                ? Stream.empty()
                : Stream.of(method.visibleParameterAnnotations).flatMap(Declarations::annotations);
        return Stream.concat(own, parameters);
    }

    private static Stream<AnnotationNode> annotations(List<AnnotationNode> annotations) {
        return annotations == null ? Stream.empty() : annotations.stream();
    }

    private void followTypes() {
        while (!types.isEmpty()) {
            ClassNode type = declared.get(types.poll());
            parents(type).forEach(this::needType);
            if (type.signature != null) {
                declared.keySet().stream()
                        .filter(name ->
                                type.signature.contains("L" + name + ";") || type.signature.contains("L" + name + "<"))
                        .forEach(this::needType);
            }
            if (type.outerClass != null || type.name.contains("$")) {
                needType(type.name.substring(0, type.name.indexOf('$')));
            }
        }
    }

    private Set<String> rest() {
        Set<String> unused = new TreeSet<>();
        for (ClassNode type : declared.values()) {
            if (!needed.contains(type.name)) {
                unused.add(type.name);
                continue;
            }
            type.methods.stream()
                    .filter(method -> isOwnMember(type, method))
                    .map(method -> type.name + "#" + method.name + " " + method.desc)
                    .filter(member -> !needed.contains(member) && !overridesNeeded(type, member))
                    .forEach(unused::add);
            type.fields.stream()
                    .filter(field -> isOwnField(field))
                    .map(field -> type.name + "#" + field.name + " " + field.desc)
                    .filter(member -> !needed.contains(member))
                    .forEach(unused::add);
        }
        return unused;
    }

    /** A concrete declaration has to carry the members of the declared interfaces it stands for. */
    private boolean overridesNeeded(ClassNode type, String member) {
        String nameAndType = member.substring(member.indexOf('#') + 1);
        return parents(type).stream()
                .anyMatch(parent -> !declared.containsKey(parent) && !parent.equals("java/lang/Object")
                        || needed.contains(parent + "#" + nameAndType)
                        || declared.containsKey(parent) && overridesNeeded(declared.get(parent), member));
    }

    private static boolean isOwnMember(ClassNode type, MethodNode method) {
        boolean isEnum = (type.access & Opcodes.ACC_ENUM) != 0;
        boolean hidden = (method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) != 0;
        boolean constructor = method.name.equals("<init>")
                && ((method.access & Opcodes.ACC_PROTECTED) != 0 || method.desc.equals("()V"));
        return !isEnum && !hidden && !constructor && !method.name.equals("<clinit>");
    }

    private static boolean isOwnField(FieldNode field) {
        return (field.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) == 0;
    }

    private static List<String> parents(ClassNode type) {
        return Stream.concat(Stream.ofNullable(type.superName), type.interfaces.stream())
                .toList();
    }
}
