package org.oneonone.operation;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.operation.ApiSelfCheck.Problem;

/** The types and members that a class loader can reach, looked up as the virtual machine links them. */
final class HostApi {
    private final ClassLoader loader;

    HostApi(ClassLoader loader) {
        this.loader = loader;
    }

    Optional<Problem> problemWith(LinkedMember wanted) {
        Optional<Class<?>> type = type(wanted.owner());
        if (type.isEmpty()) {
            return Optional.of(Problem.NO_TYPE);
        }
        if (!wanted.fits(type.get())) {
            return Optional.of(Problem.OTHER_KIND);
        }
        return wanted.isType() ? Optional.empty() : problemWith(wanted, type.get());
    }

    private Optional<Problem> problemWith(LinkedMember wanted, Class<?> type) {
        Optional<Member> member =
                lineage(type).flatMap(ancestor -> members(ancestor, wanted)).findFirst();
        if (member.isEmpty()) {
            return Optional.of(Problem.NO_MEMBER);
        }
        boolean isStatic = Modifier.isStatic(member.get().getModifiers());
        return isStatic == wanted.isStatic() ? Optional.empty() : Optional.of(Problem.OTHER_BINDING);
    }

    private Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** The type, its parents and all interfaces above; members are inherited from each of them. */
    private static Stream<Class<?>> lineage(Class<?> type) {
        Stream<Class<?>> parent = type.isInterface()
                ? Stream.of(Object.class)
                : Stream.ofNullable(type.getSuperclass()).flatMap(HostApi::lineage);
        Stream<Class<?>> interfaces = Arrays.stream(type.getInterfaces()).flatMap(HostApi::lineage);
        return Stream.of(Stream.<Class<?>>of(type), parent, interfaces).flatMap(all -> all);
    }

    /** A type of which a part cannot be loaded has no members that we could rely on. */
    private static Stream<Member> members(Class<?> type, LinkedMember wanted) {
        try {
            if (wanted.isField()) {
                return Arrays.stream(type.getDeclaredFields())
                        .filter(field -> isCalled(field, wanted)
                                && field.getType().descriptorString().equals(wanted.descriptor()))
                        .map(Member.class::cast);
            }
            if (wanted.name().equals("<init>")) {
                return Arrays.stream(type.getDeclaredConstructors())
                        .filter(made -> descriptor(made).equals(wanted.descriptor()))
                        .map(Member.class::cast);
            }
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method ->
                            isCalled(method, wanted) && descriptor(method).equals(wanted.descriptor()))
                    .map(Member.class::cast);
        } catch (LinkageError e) {
            return Stream.empty();
        }
    }

    private static boolean isCalled(Member member, LinkedMember wanted) {
        return member.getName().equals(wanted.name()) && !Modifier.isPrivate(member.getModifiers());
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    private static String descriptor(Constructor<?> made) {
        return MethodType.methodType(void.class, made.getParameterTypes()).toMethodDescriptorString();
    }
}
