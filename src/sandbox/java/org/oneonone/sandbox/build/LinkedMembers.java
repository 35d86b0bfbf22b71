package org.oneonone.sandbox.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Lists what the plugin takes from the host: one line a type, method or field of {@code com.atlassian} and
 * {@code net.java.ao}, sorted. A line is {@code kind owner[#name descriptor]}, where kind is what the linking
 * instruction demands: {@code class}, {@code interface}, {@code static} or nothing more than {@code type}.
 *
 * <p>Beside what instructions link to, these are annotations that the host reads, methods of the host that the plugin
 * implements or overrides, and what it inherits and calls on its own types: if one of them moved, nothing would fail
 * to link, the host would merely never call us.
 */
public final class LinkedMembers {
    private static final Pattern CLASS_ATTRIBUTE = Pattern.compile("\\sclass=\"([^\"]+)\"");

    private final TreeSet<String> lines = new TreeSet<>();
    private final PluginTypes plugin;

    private LinkedMembers(PluginTypes plugin) {
        this.plugin = plugin;
    }

    /** The members that the class files below a folder link to. */
    public static List<String> of(Path folder) throws IOException {
        List<ClassNode> classes = JarMetadata.classes(folder);
        LinkedMembers members = new LinkedMembers(PluginTypes.of(classes));
        classes.forEach(new LinkScan(members)::scan);
        return List.copyOf(members.lines);
    }

    /** The host's types that a descriptor names, its conditions above all. */
    public static List<String> named(String descriptor) {
        return CLASS_ATTRIBUTE
                .matcher(descriptor)
                .results()
                .map(found -> found.group(1).replace('.', '/'))
                .filter(LinkedMembers::isHost)
                .map(type -> "type " + type)
                .toList();
    }

    void type(String internalName) {
        if (internalName != null && isHost(internalName)) {
            lines.add("type " + internalName);
        }
    }

    void type(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            type(element.getInternalName());
        } else if (element.getSort() == Type.METHOD) {
            type(element.getReturnType());
            Stream.of(element.getArgumentTypes()).forEach(this::type);
        }
    }

    /** A member that is linked to; one that a type of the plugin has inherited belongs to the host. */
    void member(String kind, String owner, String name, String descriptor) {
        type(owner);
        type(Type.getType(descriptor));
        String declaring = plugin.inherited(owner, name, descriptor).orElse(owner);
        if (isHost(declaring)) {
            lines.add(kind + " " + declaring + "#" + name + " " + descriptor);
        }
    }

    /** A method of a type of the plugin, by which the host may call it. */
    void method(int access, String owner, String name, String descriptor) {
        type(Type.getMethodType(descriptor));
        if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0 && !name.equals("<init>")) {
            plugin.overridden(owner, name, descriptor)
                    .forEach(host ->
                            member(host.isInterface() ? "interface" : "class", internal(host), name, descriptor));
        }
    }

    private static String internal(Class<?> type) {
        return Type.getInternalName(type);
    }

    /** The scanner's annotations are read by the build, so the host need not have them. */
    static boolean isHost(String internalName) {
        return (internalName.startsWith("com/atlassian/") && !internalName.startsWith("com/atlassian/plugin/spring/"))
                || internalName.startsWith("net/java/ao/");
    }
}
