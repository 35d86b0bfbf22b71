package org.oneonone.sandbox.front.velocity;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.Method;
import java.util.Collection;
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
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) throws Exception {
        VelMethod method = super.getMethod(target, name, arguments, info);
        Method found = method == null ? null : introspector.getMethod(target.getClass(), name, arguments);
        return method == null ? null : new Call(method, found != null && isSafe(found));
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info info) throws Exception {
        VelPropertyGet getter = super.getPropertyGet(target, name, info);
        return getter != null && isSafeGetter(target.getClass(), getter) ? new SafeGetter(getter) : getter;
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

    /** Members of a safe collection are safe. */
    private static Object marked(Object result) {
        if (result instanceof Collection<?> members) {
            return members.stream().map(HtmlUberspect::marked).toList();
        }
        return result instanceof String text ? Escaping.safe(text) : result;
    }

    /** A call whose result is printed as it is if the method is safe, and only then. */
    private record Call(VelMethod method, boolean safe) implements VelMethod {
        @Override
        public Object invoke(Object target, Object[] arguments) throws Exception {
            Object result = method.invoke(target, arguments);
            return safe ? marked(result) : Escaping.plain(result);
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

    /** The same for a property. */
    private record SafeGetter(VelPropertyGet getter) implements VelPropertyGet {
        @Override
        public Object invoke(Object target) throws Exception {
            return marked(getter.invoke(target));
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return getter.getMethodName();
        }
    }
}
