package org.oneonone.sandbox.wiki.content;

import java.util.OptionalLong;

/** A page to be made. */
public record NewPage(String spaceKey, String title, String body, OptionalLong parentId) {}
