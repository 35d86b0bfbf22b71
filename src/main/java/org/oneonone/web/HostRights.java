package org.oneonone.web;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import org.oneonone.person.PageRights;
import org.oneonone.person.PersonKey;
import org.oneonone.person.SpaceRights;
import org.springframework.stereotype.Component;

/** Asks Confluence who may do what. Whoever or whatever does not exist is allowed nothing. */
@Component
public final class HostRights implements SpaceRights, PageRights {
    private final PermissionManager permissions;
    private final UserAccessor users;
    private final SpaceManager spaces;
    private final PageManager pages;
    private final TransactionTemplate transactions;

    public HostRights(
            PermissionManager permissions,
            UserAccessor users,
            SpaceManager spaces,
            PageManager pages,
            TransactionTemplate transactions) {
        this.permissions = permissions;
        this.users = users;
        this.spaces = spaces;
        this.pages = pages;
        this.transactions = transactions;
    }

    @Override
    public Optional<String> visibleSpace(PersonKey person, String spaceKey) {
        return ask(() -> space(spaceKey)
                .filter(space -> allows(person, Permission.VIEW, space))
                .map(Space::getKey));
    }

    @Override
    public boolean mayCreatePages(PersonKey person, String spaceKey) {
        return ask(() -> {
            Optional<ConfluenceUser> user = user(person);
            Optional<Space> space = space(spaceKey);
            return user.isPresent()
                    && space.isPresent()
                    && permissions.hasCreatePermission(user.get(), space.get(), Page.class);
        });
    }

    boolean mayAdminister(PersonKey person, String spaceKey) {
        return ask(() -> space(spaceKey)
                .filter(space -> allows(person, Permission.ADMINISTER, space))
                .isPresent());
    }

    @Override
    public boolean mayViewPage(PersonKey person, long pageId) {
        return ask(() -> page(pageId)
                .filter(page -> allows(person, Permission.VIEW, page))
                .isPresent());
    }

    boolean mayEditPage(PersonKey person, long pageId) {
        return ask(() -> page(pageId)
                .filter(page -> allows(person, Permission.EDIT, page))
                .isPresent());
    }

    private boolean allows(PersonKey person, Permission permission, Object target) {
        return user(person)
                .filter(user -> permissions.hasPermission(user, permission, target))
                .isPresent();
    }

    /** In a transaction of the host: a job's thread has no session, and what is loaded without one cannot answer. */
    private <T> T ask(TransactionCallback<T> question) {
        return transactions.execute(question);
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
