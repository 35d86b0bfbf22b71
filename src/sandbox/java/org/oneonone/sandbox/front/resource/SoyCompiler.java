package org.oneonone.sandbox.front.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns Soy into JavaScript with the real Closure Templates. They need a Guava and a Guice of long ago, so they live
 * in a class loader of their own, and everything here reaches them by reflection.
 */
public final class SoyCompiler {
    private static final String SOY = "com.google.template.soy.";
    private final Map<String, String> compiled = new ConcurrentHashMap<>();
    private final Path jars;
    private ClassLoader loader;
    private Object injector;

    SoyCompiler(Path jars) {
        this.jars = jars;
    }

    /** The jars that the build copies beside the classes. */
    static SoyCompiler beside(Class<?> type) {
        try {
            Path classes = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new SoyCompiler(classes.resolveSibling("soy"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JavaScript of one file; a fault in it is told with the file's name. */
    String compile(String fileName, String source) {
        return compiled.computeIfAbsent(fileName + '\n' + source, key -> compileNow(fileName, source));
    }

    private synchronized String compileNow(String fileName, String source) {
        try {
            if (injector == null) {
                start();
            }
            Object builder = call(injector, "getInstance", Class.class, type("SoyFileSet$Builder"));
            builder.getClass()
                    .getMethod("add", CharSequence.class, String.class)
                    .invoke(builder, source, fileName);
            Object files = builder.getClass().getMethod("build").invoke(builder);
            Class<?> bundle = type("msgs.SoyMsgBundle");
            List<?> scripts = (List<?>) files.getClass()
                    .getMethod("compileToJsSrc", type("jssrc.SoyJsSrcOptions"), bundle)
                    .invoke(files, options(), null);
            return (String) scripts.get(0);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(fileName + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("the Soy compiler in " + jars + " does not work", e);
        }
    }

    private void start() throws IOException, ReflectiveOperationException {
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException("no Soy compiler in " + jars + "; build with Maven first");
        }
        try (var found = Files.list(jars)) {
            URL[] urls = found.map(SoyCompiler::url).toArray(URL[]::new);
            loader = new URLClassLoader("soy", urls, ClassLoader.getPlatformClassLoader());
        }
        Class<?> module = loader.loadClass("com.google.inject.Module");
        List<Object> modules = List.of(type("SoyModule").getConstructor().newInstance(), functions(module));
        injector = loader.loadClass("com.google.inject.Guice")
                .getMethod("createInjector", Iterable.class)
                .invoke(null, modules);
    }

    /** The functions that the host adds to the language. */
    private Object functions(Class<?> module) throws ReflectiveOperationException {
        Class<?> function = type("shared.restricted.SoyFunction");
        Class<?> multibinder = loader.loadClass("com.google.inject.multibindings.Multibinder");
        Class<?> binder = loader.loadClass("com.google.inject.Binder");
        Object getText = function("getText", Set.of(1, 2, 3, 4, 5), texts -> "AJS.I18n.getText(" + texts + ")");
        Object contextPath = function("contextPath", Set.of(0), none -> "AJS.contextPath()");
        return Proxy.newProxyInstance(loader, new Class<?>[] {module}, (self, method, arguments) -> {
            if (!method.getName().equals("configure")) {
                return objectMethod(self, method.getName(), arguments);
            }
            Object set =
                    multibinder.getMethod("newSetBinder", binder, Class.class).invoke(null, arguments[0], function);
            for (Object each : List.of(getText, contextPath)) {
                Object binding = call(set, "addBinding");
                loader.loadClass("com.google.inject.binder.LinkedBindingBuilder")
                        .getMethod("toInstance", Object.class)
                        .invoke(binding, each);
            }
            return null;
        });
    }

    private Object function(String name, Set<Integer> sizes, Function<String, String> script)
            throws ReflectiveOperationException {
        Class<?> type = type("jssrc.restricted.SoyJsSrcFunction");
        Class<?> expression = type("jssrc.restricted.JsExpr");
        var create = expression.getConstructor(String.class, int.class);
        return Proxy.newProxyInstance(
                loader, new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "getName" -> name;
                    case "getValidArgsSizes" -> sizes;
                    case "computeForJsSrc" -> {
                        String texts = ((List<?>) arguments[0])
                                .stream().map(each -> text(each)).collect(Collectors.joining(", "));
                        yield create.newInstance(script.apply(texts), Integer.MAX_VALUE);
                    }
                    default -> objectMethod(self, method.getName(), arguments);
                });
    }

    private static String text(Object expression) {
        try {
            return (String) call(expression, "getText");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object options() throws ReflectiveOperationException {
        Class<?> options = type("jssrc.SoyJsSrcOptions");
        Class<?> style = type("jssrc.SoyJsSrcOptions$CodeStyle");
        Object made = options.getConstructor().newInstance();
        options.getMethod("setCodeStyle", style)
                .invoke(made, style.getField("CONCAT").get(null));
        return made;
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(SOY + name);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        var found = target.getClass().getMethod(method);
        found.setAccessible(true);
        return found.invoke(target);
    }

    private static Object call(Object target, String method, Class<?> type, Object argument)
            throws ReflectiveOperationException {
        var found = target.getClass().getMethod(method, type);
        found.setAccessible(true);
        return found.invoke(target, argument);
    }

    private static Object objectMethod(Object self, String name, Object[] arguments) {
        return switch (name) {
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == arguments[0];
            default -> "host function";
        };
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
