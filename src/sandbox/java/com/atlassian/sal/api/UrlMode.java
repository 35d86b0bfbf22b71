package com.atlassian.sal.api;

/** How an address is written. */
public enum UrlMode {
    CANONICAL,
    RELATIVE
}
