package org.oneonone.sandbox.front.blueprint;

import java.util.List;

/** What a blueprint makes of the wizard's data: a title, empty if nobody gave one, and a body in storage format. */
public record NewContent(String title, String body, List<String> labels, String createResult) {}
