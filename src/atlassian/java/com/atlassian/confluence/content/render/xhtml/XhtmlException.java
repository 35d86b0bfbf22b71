package com.atlassian.confluence.content.render.xhtml;

/**
 * Storage format that cannot be converted.
 *
 * <p>Declaration: complete. Evidence: B-.
 */
public class XhtmlException extends Exception {
    public XhtmlException(String message) {
        super(message);
    }
}
