package com.atlassian.confluence.security;

import java.util.Iterator;

/**
 * The restriction of one kind on one page.
 *
 * <p>Declaration: partial. Evidence: B(9.5.4, 10.0.1).
 */
public class ContentPermissionSet implements Iterable<ContentPermission> {
    public native boolean isEmpty();

    @Override
    public native Iterator<ContentPermission> iterator();
}
