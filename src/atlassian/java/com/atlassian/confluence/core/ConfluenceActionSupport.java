package com.atlassian.confluence.core;

import com.atlassian.confluence.user.ConfluenceUser;
import org.apache.struts2.ActionSupport;

/**
 * Base of Confluence's screens.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1 to 10.0.3); super type M.
 */
public class ConfluenceActionSupport extends ActionSupport {
    public native ConfluenceUser getAuthenticatedUser();

    public native boolean isPermitted();

    @Override
    public native String execute() throws Exception;
}
