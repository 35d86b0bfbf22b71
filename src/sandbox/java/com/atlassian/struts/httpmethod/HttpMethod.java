package com.atlassian.struts.httpmethod;

/** The methods that a screen accepts. */
public enum HttpMethod {
    GET,
    POST
}
