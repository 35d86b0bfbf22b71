package com.atlassian.struts.httpmethod;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits a screen to some HTTP methods.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PermittedMethods {
    HttpMethod[] value();
}
