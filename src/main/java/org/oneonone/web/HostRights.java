package org.oneonone.web;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.person.SpaceRights;
import org.springframework.stereotype.Component;

/** Asks Confluence who may do what. Whoever or whatever does not exist is allowed nothing. */
@Component
public final class HostRights implements SpaceRights {
    private final PermissionManager permissions;
    private final UserAccessor users;
    private final SpaceManager spaces;
    private final PageManager pages;

    public HostRights(PermissionManager permissions, UserAccessor users, SpaceManager spaces, PageManager pages) {
        this.permissions = permissions;
        this.users = users;
        this.spaces = spaces;
        this.pages = pages;
    }

    @Override
    public boolean mayView(PersonKey person, String spaceKey) {
        return allows(person, Permission.VIEW, space(spaceKey));
    }

    @Override
    public boolean mayCreatePages(PersonKey person, String spaceKey) {
        Optional<ConfluenceUser> user = user(person);
        Optional<Space> space = space(spaceKey);
        return user.isPresent()
                && space.isPresent()
                && permissions.hasCreatePermission(user.get(), space.get(), Page.class);
    }

    boolean mayAdminister(PersonKey person, String spaceKey) {
        return allows(person, Permission.ADMINISTER, space(spaceKey));
    }

    boolean mayViewPage(PersonKey person, long pageId) {
        return allows(person, Permission.VIEW, page(pageId));
    }

    boolean mayEditPage(PersonKey person, long pageId) {
        return allows(person, Permission.EDIT, page(pageId));
    }

    private boolean allows(PersonKey person, Permission permission, Optional<?> target) {
        Optional<ConfluenceUser> user = user(person);
        return user.isPresent()
                && target.isPresent()
                && permissions.hasPermission(user.get(), permission, target.get());
    }

    private Optional<ConfluenceUser> user(PersonKey person) {
        return Optional.ofNullable(users.getExistingUserByKey(new UserKey(person.value())));
    }

    private Optional<Space> space(String key) {
        return Optional.ofNullable(spaces.getSpace(key));
    }

    private Optional<Page> page(long id) {
        return Optional.ofNullable(pages.getPage(id));
    }
}
