package org.oneonone.sandbox.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Lists what the plugin's byte code takes from the host: one line a type, method or field of {@code com.atlassian} and
 * {@code net.java.ao}, sorted. A line is {@code kind owner[#name descriptor]}, where kind is what the linking
 * instruction demands: {@code class}, {@code interface}, {@code static} or nothing more than {@code type}.
 */
public final class LinkedMembers {
    private final TreeSet<String> lines = new TreeSet<>();

    private LinkedMembers() {}

    /** The members that the class files below a folder link to. */
    public static List<String> of(Path folder) throws IOException {
        LinkedMembers members = new LinkedMembers();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                new ClassReader(Files.readAllBytes(file)).accept(members.new Scan(), ClassReader.SKIP_FRAMES);
            }
        }
        return List.copyOf(members.lines);
    }

    private void type(String internalName) {
        if (internalName != null && isHost(internalName)) {
            lines.add("type " + internalName);
        }
    }

    private void type(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            type(element.getInternalName());
        } else if (element.getSort() == Type.METHOD) {
            type(element.getReturnType());
            Stream.of(element.getArgumentTypes()).forEach(this::type);
        }
    }

    private void member(String kind, String owner, String name, String descriptor) {
        type(owner);
        type(Type.getType(descriptor));
        if (isHost(owner)) {
            lines.add(kind + " " + owner + "#" + name + " " + descriptor);
        }
    }

    private static boolean isHost(String internalName) {
        return internalName.startsWith("com/atlassian/") || internalName.startsWith("net/java/ao/");
    }

    /** Walks one class. */
    private final class Scan extends ClassVisitor {
        Scan() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            type(parent);
            Stream.of(interfaces).forEach(LinkedMembers.this::type);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            type(Type.getType(descriptor));
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            type(Type.getMethodType(descriptor));
            Stream.of(thrown == null ? new String[0] : thrown).forEach(LinkedMembers.this::type);
            return new Body();
        }
    }

    /** A lambda implements the one method of an interface, which therefore has to be there. */
    private void lambda(String name, Type implemented, Object... arguments) {
        boolean isLambda = implemented.getSort() == Type.OBJECT
                && arguments.length > 0
                && arguments[0] instanceof Type method
                && method.getSort() == Type.METHOD;
        if (isLambda) {
            member("interface", implemented.getInternalName(), name, ((Type) arguments[0]).getDescriptor());
        }
    }

    /** Walks the instructions of one method. */
    private final class Body extends MethodVisitor {
        Body() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.startsWith("[")) {
                return;
            }
            String kind = isInterface ? "interface" : "class";
            member(opcode == Opcodes.INVOKESTATIC ? "static " + kind : kind, owner, name, descriptor);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
            member(isStatic ? "static field" : "field", owner, name, descriptor);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String caught) {
            type(caught);
        }

        @Override
        public void visitTypeInsn(int opcode, String name) {
            type(Type.getObjectType(name));
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Type constant) {
                type(constant);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            type(Type.getMethodType(descriptor));
            lambda(name, Type.getReturnType(descriptor), arguments);
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    String kind = handle.isInterface() ? "interface" : "class";
                    boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
                    member(isStatic ? "static " + kind : kind, handle.getOwner(), handle.getName(), handle.getDesc());
                } else if (argument instanceof Type constant) {
                    type(constant);
                }
            }
        }
    }
}
