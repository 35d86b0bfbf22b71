package com.atlassian.confluence.plugin.services;

import java.util.Map;

/**
 * Renders Velocity templates.
 *
 * <p>Declaration: partial. Evidence: B(10.0.3).
 */
public interface VelocityHelperService {
    Map<String, Object> createDefaultVelocityContext();

    String getRenderedTemplate(String templateName, Map<String, Object> context);
}
