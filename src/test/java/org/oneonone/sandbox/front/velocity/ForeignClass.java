package org.oneonone.sandbox.front.velocity;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes objects of classes that no package of ours contains, as a plugin's are. */
final class ForeignClass {
    private final String name;

    private ForeignClass(String name) {
        this.name = name;
    }

    static ForeignClass named(String name) {
        return new ForeignClass(name);
    }

    Object returning(String method, String value) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        MethodVisitor getter = writer.visitMethod(Opcodes.ACC_PUBLIC, method, "()Ljava/lang/String;", null, null);
        getter.visitLdcInsn(value);
        getter.visitInsn(Opcodes.ARETURN);
        getter.visitMaxs(0, 0);
        byte[] code = writer.toByteArray();
        ClassLoader loader = new ClassLoader(ForeignClass.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) {
                return defineClass(wanted, code, 0, code.length);
            }
        };
        try {
            return loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
