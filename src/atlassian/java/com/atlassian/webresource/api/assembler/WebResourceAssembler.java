package com.atlassian.webresource.api.assembler;

/**
 * The resources of one page.
 *
 * <p>Declaration: partial. Evidence: exact (webresource-api 6.0.3).
 */
public interface WebResourceAssembler {
    RequiredResources resources();
}
