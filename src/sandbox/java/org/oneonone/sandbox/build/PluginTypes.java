package org.oneonone.sandbox.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/** The plugin's own types by internal name: what each declares, and which types of the host stand above it. */
final class PluginTypes {
    private final Map<String, Shape> shapes = new HashMap<>();

    private PluginTypes() {}

    static PluginTypes of(List<ClassNode> classes) {
        PluginTypes types = new PluginTypes();
        classes.forEach(each -> types.shapes.put(each.name, Shape.of(each)));
        return types;
    }

    /** The host's type from which a type of the plugin has a member; empty if it declares it, or the JDK does. */
    Optional<String> inherited(String owner, String name, String descriptor) {
        return shapes.containsKey(owner)
                ? above(owner, name + descriptor)
                        .filter(type -> declares(type, name, descriptor))
                        .map(Type::getInternalName)
                        .findFirst()
                : Optional.empty();
    }

    /** The host's types whose method a method of the plugin implements or overrides. */
    Stream<Class<?>> overridden(String owner, String name, String descriptor) {
        return above(owner, "").filter(type -> declares(type, name, descriptor));
    }

    /** The host's types above one of the plugin, nearest first, not looking past a type that declares the member. */
    private Stream<Class<?>> above(String name, String declared) {
        Shape shape = shapes.get(name);
        if (shape == null) {
            return LinkedMembers.isHost(name) ? lineage(host(name)) : Stream.empty();
        }
        return shape.members().contains(declared)
                ? Stream.empty()
                : shape.parents().stream().flatMap(parent -> above(parent, declared));
    }

    private static Class<?> host(String internalName) {
        try {
            return Class.forName(internalName.replace('/', '.'), false, PluginTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("not declared: " + internalName, e);
        }
    }

    private static Stream<Class<?>> lineage(Class<?> type) {
        Stream<Class<?>> parent = Stream.ofNullable(type.getSuperclass()).flatMap(PluginTypes::lineage);
        Stream<Class<?>> interfaces = Arrays.stream(type.getInterfaces()).flatMap(PluginTypes::lineage);
        return Stream.of(Stream.<Class<?>>of(type), parent, interfaces)
                .flatMap(all -> all)
                .filter(each -> LinkedMembers.isHost(Type.getInternalName(each)));
    }

    private static boolean declares(Class<?> type, String name, String descriptor) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(name)
                        && Type.getMethodDescriptor(method).equals(descriptor));
    }

    /** One type's parents, and its members as name and descriptor. */
    private record Shape(List<String> parents, Set<String> members) {
        static Shape of(ClassNode type) {
            List<String> parents = new ArrayList<>(type.interfaces);
            if (type.superName != null) {
                parents.add(0, type.superName);
            }
            Set<String> members = new HashSet<>();
            type.methods.forEach(method -> members.add(method.name + method.desc));
            type.fields.forEach(field -> members.add(field.name + field.desc));
            return new Shape(parents, members);
        }
    }
}
