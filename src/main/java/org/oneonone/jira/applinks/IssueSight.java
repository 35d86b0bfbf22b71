package org.oneonone.jira.applinks;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettingsBuilder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraIssue;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/** Remembers for a few minutes which issues Jira shows to whom. Without an answer nobody sees anything. */
@Component
class IssueSight {
    private static final String NAME = "org.oneonone.issue-sight";
    private static final int MINUTES = 5;
    private static final int ENTRIES = 20_000;
    private static final int CHUNK = 100;

    private final Cache<String, Boolean> cache;
    private final IssueSearch search;

    IssueSight(CacheManager caches, IssueSearch search) {
        // Asking for a cache by name again would begin an empty one.
        this.cache = caches.getCache(
                NAME,
                null,
                new CacheSettingsBuilder()
                        .local()
                        .expireAfterWrite(MINUTES, TimeUnit.MINUTES)
                        .maxEntries(ENTRIES)
                        .build());
        this.search = search;
    }

    Set<String> visible(JiraLinkId link, PersonKey viewer, Collection<String> ids) {
        var visible = new HashSet<String>();
        var unknown = new HashSet<String>();
        for (var id : ids) {
            var known = cache.get(key(link, viewer, id));
            if (known == null) {
                unknown.add(id);
            } else if (known) {
                visible.add(id);
            }
        }
        visible.addAll(ask(link, viewer, List.copyOf(unknown)));
        return visible;
    }

    private Set<String> ask(JiraLinkId link, PersonKey viewer, List<String> ids) {
        var visible = new HashSet<String>();
        for (var from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            try {
                var shown = search.byIds(link, viewer, chunk).stream()
                        .map(JiraIssue::id)
                        .collect(Collectors.toSet());
                chunk.forEach(id -> cache.put(key(link, viewer, id), shown.contains(id)));
                visible.addAll(shown);
            } catch (JiraFailure e) {
                return visible;
            }
        }
        return visible;
    }

    private static String key(JiraLinkId link, PersonKey viewer, String id) {
        return viewer + " " + link + " " + id;
    }
}
