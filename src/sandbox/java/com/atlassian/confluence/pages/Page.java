package com.atlassian.confluence.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** A wiki page with behaviour; the parent is loaded when asked for. */
public class Page extends AbstractPage {
    private static final Pattern PLAIN_TITLE = Pattern.compile("[A-Za-z0-9 .,_-]+");

    private long parentId;
    private Page parent;
    private LongFunction<Page> loader = id -> null;

    public Page() {}

    /** How the parent is found when somebody asks for it. */
    public void loader(LongFunction<Page> newLoader) {
        this.loader = newLoader;
    }

    /** The parent's id, 0 at the top of the space. */
    public long parentId() {
        return parent == null ? parentId : parent.getId();
    }

    public void parentId(long newParentId) {
        this.parent = null;
        this.parentId = newParentId;
    }

    public void setParentPage(Page newParent) {
        this.parent = newParent;
        this.parentId = 0;
    }

    public void addChild(Page child) {
        child.setParentPage(this);
    }

    public Page getParent() {
        if (parent == null && parentId != 0) {
            parent = loader.apply(parentId);
        }
        return parent;
    }

    /** Readable for plain titles, by id for all others, without base address and context path. */
    @Override
    public String getUrlPath() {
        if (!status().equals("current") || !PLAIN_TITLE.matcher(getTitle()).matches()) {
            return "/pages/viewpage.action?pageId=" + getId();
        }
        return "/display/" + getSpaceKey() + "/" + URLEncoder.encode(getTitle(), StandardCharsets.UTF_8);
    }
}
