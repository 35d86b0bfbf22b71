package org.oneonone.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The methods, constructors and fields of a Java source, as the compiler's own parser sees them. */
final class JavaShape {
    private static final Map<SourceFile, JavaShape> READ = new ConcurrentHashMap<>();

    private final List<Method> methods = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> records = new HashSet<>();
    private final List<String> undocumented = new ArrayList<>();

    private JavaShape() {}

    /** A method or constructor. */
    record Method(
            String owner,
            String name,
            boolean constructor,
            int parameters,
            int bodyLines,
            List<String> annotations,
            String first) {
        boolean isAnnotated(String... names) {
            return annotations.stream().anyMatch(annotation -> List.of(names).contains(annotation));
        }
    }

    /** A field; a record's components are final fields. */
    record Field(String owner, String name, boolean isFinal, boolean isStatic, String type) {}

    static JavaShape of(SourceFile file) {
        return READ.computeIfAbsent(file, JavaShape::parse);
    }

    private static JavaShape parse(SourceFile file) {
        JavaFileObject source = new SimpleJavaFileObject(URI.create("source:/A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.text();
            }
        };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(source));
        try {
            JavaShape shape = new JavaShape();
            for (CompilationUnitTree unit : task.parse()) {
                shape.new Scan(unit, Trees.instance(task)).scan(unit, "");
            }
            return shape;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Method> methods() {
        return methods;
    }

    List<Field> fields() {
        return fields;
    }

    /** Types without a sentence of their own. */
    List<String> undocumented() {
        return undocumented;
    }

    /** Walks one compilation unit; the argument is the name of the type we are in. */
    private final class Scan extends TreeScanner<Void, String> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final SourcePositions positions;

        Scan(CompilationUnitTree unit, Trees trees) {
            this.unit = unit;
            this.trees = trees;
            this.positions = trees.getSourcePositions();
        }

        @Override
        public Void visitClass(ClassTree type, String owner) {
            String name = type.getSimpleName().toString();
            if (!name.isEmpty() && trees.getDocComment(trees.getPath(unit, type)) == null) {
                undocumented.add(name);
            }
            boolean isRecord = type.getKind() == Tree.Kind.RECORD;
            if (isRecord) {
                records.add(name);
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field) {
                    boolean isFinal = isRecord
                            || type.getKind() == Tree.Kind.ENUM
                            || type.getKind() == Tree.Kind.INTERFACE
                            || field.getModifiers().getFlags().contains(Modifier.FINAL);
                    fields.add(new Field(
                            name,
                            field.getName().toString(),
                            isFinal,
                            field.getModifiers().getFlags().contains(Modifier.STATIC),
                            String.valueOf(field.getType())));
                }
            }
            return super.visitClass(type, name.isEmpty() ? owner : name);
        }

        @Override
        public Void visitMethod(MethodTree method, String owner) {
            if (method.getBody() != null && positions.getStartPosition(unit, method) >= 0) {
                // A record's constructor is its data and not a list of what it needs to work.
                boolean constructor = method.getReturnType() == null && !records.contains(owner);
                var statements = method.getBody().getStatements();
                methods.add(new Method(
                        owner,
                        constructor ? owner : method.getName().toString(),
                        constructor,
                        method.getParameters().size(),
                        bodyLines(method),
                        method.getModifiers().getAnnotations().stream()
                                .map(annotation ->
                                        annotation.getAnnotationType().toString())
                                .toList(),
                        statements.isEmpty() ? "" : statements.get(0).toString()));
            }
            return super.visitMethod(method, owner);
        }

        private int bodyLines(MethodTree method) {
            long start = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method.getBody()));
            long end = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method.getBody()));
            return (int) Math.max(end - start - 1, 0);
        }
    }
}
