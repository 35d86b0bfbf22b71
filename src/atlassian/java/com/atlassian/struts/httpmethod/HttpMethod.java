package com.atlassian.struts.httpmethod;

/**
 * The methods that a screen accepts.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
public enum HttpMethod {
    GET
}
