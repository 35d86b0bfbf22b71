package com.atlassian.webresource.api.assembler;

/**
 * Collects what a page needs of scripts and styles.
 *
 * <p>Declaration: partial. Evidence: exact (webresource-api 6.0.3).
 */
public interface PageBuilderService {
    WebResourceAssembler assembler();
}
