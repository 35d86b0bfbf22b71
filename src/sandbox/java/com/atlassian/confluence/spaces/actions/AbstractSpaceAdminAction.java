package com.atlassian.confluence.spaces.actions;

import com.atlassian.confluence.security.Permission;

/** Base of the screens of a space that only its administrators see. */
public abstract class AbstractSpaceAdminAction extends AbstractSpaceAction {
    @Override
    public boolean isPermitted() {
        return super.isPermitted() && getSpace() != null && may(Permission.ADMINISTER);
    }
}
