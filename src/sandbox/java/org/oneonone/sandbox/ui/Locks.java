package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.people.Account;

/** The lock beside a page's title: who may see and change the page by restriction, and setting that. */
record Locks(Wiki wiki) {
    void addTo(Routes routes) {
        routes.post("/pages/setrestrictions.action", this::save);
    }

    /** What the lock and its dialog show. */
    Map<String, Object> model(Page page) {
        long id = page.getLatestVersionId();
        List<ContentPermission> view = own(id, ContentPermission.VIEW_PERMISSION);
        List<ContentPermission> edit = own(id, ContentPermission.EDIT_PERMISSION);
        List<Map<String, Object>> inherited = new ArrayList<>();
        for (ContentPermissionSet set : wiki.restrictions().sets(id, ContentPermission.VIEW_PERMISSION)) {
            if (set.owningContentId() != id && !set.isEmpty()) {
                // The title of a page above is named only to those who may see it, which readers of this page do.
                String title = wiki.pages()
                        .byId(set.owningContentId())
                        .map(Page::getTitle)
                        .orElse("");
                inherited.add(Map.of("title", title, "people", names(list(set))));
            }
        }
        Map<String, Object> model = new HashMap<>();
        model.put("isRestricted", !inherited.isEmpty() || !view.isEmpty() || !edit.isEmpty());
        model.put("viewNames", names(view));
        model.put("editNames", names(edit));
        model.put("viewUsers", userNames(view));
        model.put("editUsers", userNames(edit));
        model.put("inherited", inherited);
        return model;
    }

    private List<ContentPermission> own(long pageId, String type) {
        return wiki.restrictions().own(pageId, type);
    }

    private static List<ContentPermission> list(ContentPermissionSet set) {
        return StreamSupport.stream(set.spliterator(), false).toList();
    }

    private static List<String> names(List<ContentPermission> permissions) {
        return permissions.stream()
                .map(each -> each.getUserSubject() == null
                        ? "Group " + each.getGroupName()
                        : each.getUserSubject().getFullName())
                .toList();
    }

    private static String userNames(List<ContentPermission> permissions) {
        return String.join(
                ",",
                permissions.stream()
                        .filter(each -> each.getUserSubject() != null)
                        .map(each -> each.getUserSubject().getName())
                        .toList());
    }

    private Answer save(Call call) {
        Page page = call.editable("pageId");
        List<Account> viewers = people(call.text("viewUsers"));
        List<Account> editors = people(call.text("editUsers"));
        if (locksOut(viewers, call.user()) || locksOut(editors, call.user())) {
            return Routes.sentence(400, "Restrictions not saved", "Whoever restricts a page stays in each list.");
        }
        replace(page, ContentPermission.VIEW_PERMISSION, viewers);
        replace(page, ContentPermission.EDIT_PERMISSION, editors);
        return Answer.go(Paths.page(page, "restrictions"));
    }

    private static boolean locksOut(List<Account> people, ConfluenceUser user) {
        return !people.isEmpty() && people.stream().noneMatch(each -> each.equals(user));
    }

    private List<Account> people(String names) {
        return Arrays.stream(names.split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .map(name -> wiki.users().byName(name))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Groups are not edited here, so those that are set stay. */
    private void replace(Page page, String type, List<Account> people) {
        List<ContentPermission> permissions = new ArrayList<>(own(page.getId(), type).stream()
                .filter(each -> each.getUserSubject() == null)
                .toList());
        people.forEach(person -> permissions.add(ContentPermission.createUserPermission(type, person)));
        wiki.restrictions().replace(page.getId(), type, permissions);
    }
}
