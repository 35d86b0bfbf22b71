package org.oneonone.privacy.page;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.privacy.Audience;
import org.oneonone.privacy.AudienceFinder;
import org.springframework.stereotype.Component;

/**
 * Reads the audience off the page's own view restriction and the inherited ones. A reader has to pass all of them, and
 * the last word on a person is Confluence's, which also knows about the space.
 */
@Component
class RestrictionAudience implements AudienceFinder {
    /** More than anybody reads in a sentence. */
    private static final int MOST_GROUPS = 10;

    private final PageManager pages;
    private final ContentPermissionManager restrictions;
    private final PermissionManager permissions;

    RestrictionAudience(PageManager pages, ContentPermissionManager restrictions, PermissionManager permissions) {
        this.pages = pages;
        this.restrictions = restrictions;
        this.permissions = permissions;
    }

    @Override
    public Audience of(long pageId) {
        Page page = Optional.ofNullable(pages.getPage(pageId)).orElseThrow(Refusal::absent);
        List<ContentPermissionSet> sets =
                restrictions.getContentPermissionSets(page, ContentPermission.VIEW_PERMISSION).stream()
                        .filter(set -> !set.isEmpty())
                        .toList();
        List<Set<String>> groups = groups(sets);
        return new Audience(
                readers(page, sets),
                groups.subList(0, Math.min(groups.size(), MOST_GROUPS)),
                groups.size() > MOST_GROUPS,
                sets.isEmpty());
    }

    /** Everybody whom a restriction names and who passes all of them; some by a group, which Confluence looks up. */
    private List<PersonKey> readers(Page page, List<ContentPermissionSet> sets) {
        Map<PersonKey, ConfluenceUser> named = new LinkedHashMap<>();
        for (ContentPermissionSet set : sets) {
            for (ContentPermission line : set) {
                Optional.ofNullable(line.getUserSubject())
                        .ifPresent(user -> named.put(new PersonKey(user.getKey().getStringValue()), user));
            }
        }
        return named.entrySet().stream()
                .filter(entry -> permissions.hasPermission(entry.getValue(), Permission.VIEW, page))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The ways to take one group from every restriction; none if one of them names people only. They multiply with
     * each restricted ancestor, so no more are followed than needed to know that there are too many.
     */
    private static List<Set<String>> groups(List<ContentPermissionSet> sets) {
        Set<Set<String>> ways = new LinkedHashSet<>();
        if (!sets.isEmpty()) {
            ways.add(Set.of());
        }
        for (ContentPermissionSet set : sets) {
            Set<Set<String>> longer = new LinkedHashSet<>();
            for (ContentPermission line : set) {
                Optional.ofNullable(line.getGroupName()).ifPresent(group -> ways.stream()
                        .limit(MOST_GROUPS + 1L - longer.size())
                        .forEach(way -> longer.add(with(way, group))));
            }
            ways.clear();
            ways.addAll(longer);
        }
        return new ArrayList<>(ways);
    }

    private static Set<String> with(Set<String> way, String group) {
        Set<String> longer = new TreeSet<>(way);
        longer.add(group);
        return longer;
    }
}
