package com.atlassian.webresource.api.assembler;

/**
 * Asks for resources by context.
 *
 * <p>Declaration: partial. Evidence: exact (webresource-api 6.0.3).
 */
public interface RequiredResources {
    RequiredResources requireContext(String context);
}
