package org.oneonone.sandbox.front.velocity;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;

/** How templates reach Java: through the allow-list, and remembering what methods marked {@link HtmlSafe} returned. */
public final class HtmlUberspect extends SecureUberspector {
    static final String ALLOW_LIST = "oneonone.allowList";
    private RuntimeServices services;

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        super.setRuntimeServices(services);
        this.services = services;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void init() {
        super.init();
        var allowList = (Supplier<AllowList>) services.getApplicationAttribute(ALLOW_LIST);
        this.introspector = new GuardedIntrospector(allowList, services, log);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Iterator getIterator(Object collection, Info info) throws Exception {
        Iterator members = super.getIterator(Safe.unwrap(collection), info);
        return collection instanceof Safe && members != null ? Safe.iterate(members) : members;
    }

    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) throws Exception {
        Object plain = Safe.unwrap(target);
        Object[] plainArguments = Safe.unwrap(arguments);
        VelMethod method = plain == null ? null : super.getMethod(plain, name, plainArguments, info);
        if (method == null) {
            return null;
        }
        if (plain != target || !Arrays.equals(plainArguments, arguments)) {
            return new Again(this, name, info);
        }
        Method found = introspector.getMethod(plain.getClass(), name, plainArguments);
        return new Call(method, found != null && isSafe(found));
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info info) throws Exception {
        Object plain = Safe.unwrap(target);
        VelPropertyGet getter = plain == null ? null : super.getPropertyGet(plain, name, info);
        return getter == null ? null : new Getter(getter, isSafeGetter(plain.getClass(), getter), plain == target);
    }

    private static boolean isSafeGetter(Class<?> type, VelPropertyGet getter) {
        try {
            return isSafe(type.getMethod(getter.getMethodName()));
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static boolean isSafe(Method method) {
        return method.isAnnotationPresent(HtmlSafe.class) || method.getName().endsWith("Html");
    }

    /** A call whose result is marked if the method is. */
    private record Call(VelMethod method, boolean safe) implements VelMethod {
        @Override
        public Object invoke(Object target, Object[] arguments) throws Exception {
            Object result = method.invoke(target, arguments);
            return safe && result != null ? new Safe(Safe.unwrap(result)) : result;
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return method.getMethodName();
        }

        @Override
        public Class<?> getReturnType() {
            return Object.class;
        }
    }

    /**
     * A call on or with wrapped values. Velocity remembers methods by the classes it sees, and those say nothing about
     * what is inside, so the method is looked up at each call.
     */
    private record Again(HtmlUberspect uberspect, String name, Info info) implements VelMethod {
        @Override
        public Object invoke(Object target, Object[] arguments) throws Exception {
            Object plain = Safe.unwrap(target);
            Object[] plainArguments = Safe.unwrap(arguments);
            VelMethod method = uberspect.getMethod(plain, name, plainArguments, info);
            return method == null ? null : method.invoke(plain, plainArguments);
        }

        @Override
        public boolean isCacheable() {
            return false;
        }

        @Override
        public String getMethodName() {
            return name;
        }

        @Override
        public Class<?> getReturnType() {
            return Object.class;
        }
    }

    /** The same for a property. */
    private record Getter(VelPropertyGet getter, boolean safe, boolean isCacheable) implements VelPropertyGet {
        @Override
        public Object invoke(Object target) throws Exception {
            Object result = getter.invoke(Safe.unwrap(target));
            return result != null && safe ? new Safe(Safe.unwrap(result)) : result;
        }

        @Override
        public String getMethodName() {
            return getter.getMethodName();
        }
    }
}
