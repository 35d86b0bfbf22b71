package com.atlassian.confluence.plugin.descriptor.web.conditions;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.Condition;
import java.util.Locale;
import java.util.Map;
import org.oneonone.sandbox.plugin.Services;

/** Shown to those who hold a permission of the space. */
public class SpacePermissionCondition implements Condition {
    private final Services services;
    private String permission = "";

    public SpacePermissionCondition(Services services) {
        this.services = services;
    }

    @Override
    public void init(Map<String, String> parameters) {
        permission = parameters.getOrDefault("permission", "").trim().toLowerCase(Locale.ROOT);
        if (permission.isEmpty()) {
            throw new PluginParseException("SpacePermissionCondition has no parameter permission");
        }
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        if (!(context.get("space") instanceof Space space)) {
            return false;
        }
        ConfluenceUser user = context.get("user") instanceof ConfluenceUser known ? known : null;
        PermissionManager permissions = services.require(PermissionManager.class);
        return switch (permission) {
            case "view", "viewspace" -> permissions.hasPermission(user, Permission.VIEW, space);
            case "createpage", "editspace", "create" -> permissions.hasCreatePermission(user, space, Page.class);
            case "administer", "setspacepermissions" -> permissions.hasPermission(user, Permission.ADMINISTER, space);
            default -> false;
        };
    }
}
