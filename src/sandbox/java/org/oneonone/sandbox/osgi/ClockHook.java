package org.oneonone.sandbox.osgi;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.oneonone.sandbox.time.PluginTime;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/** Reroutes {@code Clock.systemUTC()} in plugins to the sandbox's clock, so that time travel needs no seam in them. */
final class ClockHook implements WeavingHook {
    private static final String CLOCK = "java/time/Clock";

    @Override
    public void weave(WovenClass woven) {
        Redirect redirect = new Redirect(new ClassReader(woven.getBytes()));
        if (redirect.found) {
            woven.setBytes(redirect.writer.toByteArray());
            woven.getDynamicImports().add(PluginTime.class.getPackageName());
        }
    }

    /** Copies a class and replaces the call by one with the same signature, so that stack frames stay valid. */
    private static final class Redirect extends ClassVisitor {
        private final ClassWriter writer;
        private boolean found;

        Redirect(ClassReader reader) {
            super(Opcodes.ASM9);
            this.writer = new ClassWriter(reader, 0);
            this.cv = writer;
            reader.accept(this, 0);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, type, signature, thrown)) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean onInterface) {
                    boolean isClock = owner.equals(CLOCK) && called.equals("systemUTC");
                    found |= isClock;
                    super.visitMethodInsn(
                            opcode,
                            isClock ? Type.getInternalName(PluginTime.class) : owner,
                            isClock ? "clock" : called,
                            type,
                            onInterface);
                }
            };
        }
    }
}
