package com.atlassian.confluence.spaces.actions;

import com.atlassian.confluence.core.ConfluenceActionSupport;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import org.apache.struts2.interceptor.parameter.StrutsParameter;
import org.oneonone.sandbox.front.action.ActionServices;

/** Base of the screens of the space whose key is the request's parameter {@code key}. */
public abstract class AbstractSpaceAction extends ConfluenceActionSupport {
    private transient Space space;
    private String key;

    public Space getSpace() {
        if (space == null && key != null) {
            space = ActionServices.current()
                    .map(services -> services.require(SpaceManager.class).getSpace(key))
                    .orElse(null);
        }
        return space;
    }

    public String getSpaceKey() {
        return getSpace() == null ? key : getSpace().getKey();
    }

    public String getKey() {
        return key;
    }

    @StrutsParameter
    public void setKey(String key) {
        this.key = key;
        this.space = null;
    }

    public boolean isSpaceRequired() {
        return true;
    }

    public boolean isViewPermissionRequired() {
        return true;
    }

    @Override
    public boolean isPermitted() {
        return getSpace() == null || !isViewPermissionRequired() || may(Permission.VIEW);
    }

    /** Templates hand it to decorators. */
    public SpaceHelper getHelper() {
        return new SpaceHelper(getSpace());
    }

    boolean may(Permission permission) {
        return ActionServices.current()
                .map(services -> services.require(PermissionManager.class)
                        .hasPermission(getAuthenticatedUser(), permission, getSpace()))
                .orElse(false);
    }

    /** What {@code $action.helper} answers. */
    public record SpaceHelper(Space space) {
        public Space getSpace() {
            return space;
        }

        public String getSpaceKey() {
            return space == null ? "" : space.getKey();
        }
    }
}
