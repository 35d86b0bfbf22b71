package com.atlassian.confluence.security;

import java.util.Iterator;
import java.util.List;

/** The restriction of one kind on one page, with behaviour. */
public class ContentPermissionSet implements Iterable<ContentPermission> {
    private final long owningContentId;
    private final String type;
    private final List<ContentPermission> permissions;

    public ContentPermissionSet(long owningContentId, String type, List<ContentPermission> permissions) {
        this.owningContentId = owningContentId;
        this.type = type;
        this.permissions = List.copyOf(permissions);
    }

    /** The page that carries the restriction: the asked one or an ancestor. */
    public long owningContentId() {
        return owningContentId;
    }

    public String getType() {
        return type;
    }

    public boolean isEmpty() {
        return permissions.isEmpty();
    }

    public int size() {
        return permissions.size();
    }

    @Override
    public Iterator<ContentPermission> iterator() {
        return permissions.iterator();
    }
}
