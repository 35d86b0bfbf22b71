package org.oneonone.sandbox.build;

import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Walks one class and tells what it links to. */
final class LinkScan extends ClassVisitor {
    private final LinkedMembers members;
    private String name = "";

    LinkScan(LinkedMembers members) {
        super(Opcodes.ASM9);
        this.members = members;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        this.name = name;
        members.type(parent);
        Stream.of(interfaces).forEach(members::type);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean isVisible) {
        return annotation(descriptor, isVisible);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        members.type(Type.getType(descriptor));
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String descriptor, boolean isVisible) {
                return annotation(descriptor, isVisible);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
        members.method(access, name, method, descriptor);
        Stream.of(thrown == null ? new String[0] : thrown).forEach(members::type);
        return new Body();
    }

    /** What nobody can see at run time the host need not have. */
    private AnnotationVisitor annotation(String descriptor, boolean isVisible) {
        if (!isVisible) {
            return null;
        }
        members.type(Type.getType(descriptor));
        return new Values();
    }

    /** The types that an annotation's values name. */
    private final class Values extends AnnotationVisitor {
        Values() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(String name, Object value) {
            if (value instanceof Type type) {
                members.type(type);
            }
        }

        @Override
        public void visitEnum(String name, String descriptor, String value) {
            members.member("static field", Type.getType(descriptor).getInternalName(), value, descriptor);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String name, String descriptor) {
            members.type(Type.getType(descriptor));
            return this;
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return this;
        }
    }

    /** A lambda implements the one method of an interface, which therefore has to be there. */
    private void lambda(String name, Type implemented, Object... arguments) {
        boolean isLambda = implemented.getSort() == Type.OBJECT
                && arguments.length > 0
                && arguments[0] instanceof Type method
                && method.getSort() == Type.METHOD;
        if (isLambda) {
            members.member("interface", implemented.getInternalName(), name, ((Type) arguments[0]).getDescriptor());
        }
    }

    /** Walks the instructions of one method. */
    private final class Body extends MethodVisitor {
        Body() {
            super(Opcodes.ASM9);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean isVisible) {
            return annotation(descriptor, isVisible);
        }

        @Override
        public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean isVisible) {
            return annotation(descriptor, isVisible);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.startsWith("[")) {
                return;
            }
            String kind = isInterface ? "interface" : "class";
            members.member(opcode == Opcodes.INVOKESTATIC ? "static " + kind : kind, owner, name, descriptor);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
            members.member(isStatic ? "static field" : "field", owner, name, descriptor);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String caught) {
            members.type(caught);
        }

        @Override
        public void visitTypeInsn(int opcode, String name) {
            members.type(Type.getObjectType(name));
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Type constant) {
                members.type(constant);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            members.type(Type.getMethodType(descriptor));
            lambda(name, Type.getReturnType(descriptor), arguments);
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    String kind = handle.isInterface() ? "interface" : "class";
                    boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
                    members.member(
                            isStatic ? "static " + kind : kind, handle.getOwner(), handle.getName(), handle.getDesc());
                } else if (argument instanceof Type constant) {
                    members.type(constant);
                }
            }
        }
    }
}
