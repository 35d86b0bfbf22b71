package com.atlassian.confluence.security;

/**
 * What one may do with something.
 *
 * <p>Declaration: partial. Evidence: C, B(10.0.x) VIEW, EDIT, ADMINISTER.
 */
public class Permission {
    public static final Permission VIEW = null;
    public static final Permission EDIT = null;
    public static final Permission ADMINISTER = null;

    private Permission() {}
}
