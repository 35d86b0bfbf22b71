package org.oneonone.sandbox.front.velocity;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.log.Log;
import org.apache.velocity.util.introspection.SecureIntrospectorImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds only methods on the allow-list; a blocked call is logged and the reference stays as it is written. */
final class GuardedIntrospector extends SecureIntrospectorImpl {
    private static final Logger log = LoggerFactory.getLogger(GuardedIntrospector.class);
    private final Supplier<AllowList> allowList;

    GuardedIntrospector(Supplier<AllowList> allowList, RuntimeServices services, Log velocityLog) {
        super(
                services.getConfiguration().getStringArray("introspector.restrict.classes"),
                services.getConfiguration().getStringArray("introspector.restrict.packages"),
                velocityLog);
        this.allowList = allowList;
    }

    @Override
    public Method getMethod(Class type, String name, Object[] arguments) {
        Method method = super.getMethod(type, name, arguments);
        if (method != null && !allowList.get().permits(type, method)) {
            log.warn("Invocation blocked. Method needs allowlisting: {}", AllowList.signature(method));
            return null;
        }
        return method;
    }
}
