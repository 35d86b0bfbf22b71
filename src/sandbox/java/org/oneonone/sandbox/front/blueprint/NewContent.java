package org.oneonone.sandbox.front.blueprint;

import java.util.List;

/**
 * What a blueprint makes of the wizard's data.
 *
 * @param title empty if neither wizard nor provider gave one
 * @param body in storage format
 * @param createResult {@code edit}: show it in the editor unsaved; {@code view}: save it at once
 */
public record NewContent(String title, String body, List<String> labels, String createResult) {}
