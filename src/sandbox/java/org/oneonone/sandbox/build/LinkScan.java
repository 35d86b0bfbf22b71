package org.oneonone.sandbox.build;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Walks one class and tells what it links to. */
record LinkScan(LinkedMembers members) {
    void scan(ClassNode type) {
        members.type(type.superName);
        type.interfaces.forEach(members::type);
        annotations(type.visibleAnnotations);
        for (FieldNode field : type.fields) {
            members.type(Type.getType(field.desc));
            annotations(field.visibleAnnotations);
        }
        for (MethodNode method : type.methods) {
            members.method(method.access, type.name, method.name, method.desc);
            method.exceptions.forEach(members::type);
            annotations(method.visibleAnnotations);
            if (method.visibleParameterAnnotations != null) {
                Arrays.asList(method.visibleParameterAnnotations).forEach(this::annotations);
            }
            method.tryCatchBlocks.forEach(block -> members.type(block.type));
            method.instructions.forEach(this::instruction);
        }
    }

    /** What nobody can see at run time the host need not have, so these are the visible ones. */
    private void annotations(List<AnnotationNode> annotations) {
        if (annotations != null) {
            annotations.forEach(this::value);
        }
    }

    /** The types that an annotation or one of its values names. */
    private void value(Object value) {
        if (value instanceof AnnotationNode annotation) {
            members.type(Type.getType(annotation.desc));
            value(annotation.values);
        } else if (value instanceof List<?> many) {
            many.forEach(this::value);
        } else if (value instanceof Type type) {
            members.type(type);
        } else if (value instanceof String[] constant) {
            members.member("static field", Type.getType(constant[0]).getInternalName(), constant[1], constant[0]);
        }
    }

    private void instruction(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof MethodInsnNode call) {
            if (!call.owner.startsWith("[")) {
                String kind = kind(opcode == Opcodes.INVOKESTATIC, call.itf);
                members.member(kind, call.owner, call.name, call.desc);
            }
        } else if (instruction instanceof FieldInsnNode field) {
            boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
            members.member(isStatic ? "static field" : "field", field.owner, field.name, field.desc);
        } else if (instruction instanceof TypeInsnNode named) {
            members.type(Type.getObjectType(named.desc));
        } else if (instruction instanceof LdcInsnNode constant) {
            value(constant.cst);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            dynamic(dynamic);
        }
    }

    private static String kind(boolean isStatic, boolean isInterface) {
        return (isStatic ? "static " : "") + (isInterface ? "interface" : "class");
    }

    /** A lambda implements the one method of an interface, which therefore has to be there. */
    private void dynamic(InvokeDynamicInsnNode call) {
        members.type(Type.getMethodType(call.desc));
        Type made = Type.getReturnType(call.desc);
        boolean isLambda = made.getSort() == Type.OBJECT
                && call.bsmArgs.length > 0
                && call.bsmArgs[0] instanceof Type method
                && method.getSort() == Type.METHOD;
        if (isLambda) {
            members.member("interface", made.getInternalName(), call.name, call.bsmArgs[0].toString());
        }
        for (Object argument : call.bsmArgs) {
            if (argument instanceof Handle handle) {
                String kind = kind(handle.getTag() == Opcodes.H_INVOKESTATIC, handle.isInterface());
                members.member(kind, handle.getOwner(), handle.getName(), handle.getDesc());
            } else {
                value(argument);
            }
        }
    }
}
