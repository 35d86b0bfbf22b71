package com.atlassian.confluence.renderer;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.renderer.RenderContext;

/** The page, or only the space, that a rendering belongs to, with behaviour. */
public class PageContext extends RenderContext {
    private final ContentEntityObject entity;
    private final String spaceKey;

    public PageContext(String spaceKey) {
        this.entity = null;
        this.spaceKey = spaceKey;
    }

    public PageContext(ContentEntityObject entity) {
        this.entity = entity;
        this.spaceKey = entity instanceof SpaceContentEntityObject content ? content.getSpaceKey() : null;
    }

    public ContentEntityObject getEntity() {
        return entity;
    }

    public String getSpaceKey() {
        return spaceKey;
    }
}
