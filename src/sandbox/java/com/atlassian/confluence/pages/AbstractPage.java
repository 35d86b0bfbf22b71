package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.SpaceContentEntityObject;

/** What pages and blog posts have in common. */
public abstract class AbstractPage extends SpaceContentEntityObject {}
