package com.atlassian.confluence.xhtml.api;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.XhtmlException;
import javax.xml.stream.XMLStreamException;

/**
 * Converts storage format.
 *
 * <p>Declaration: partial. Evidence: A(7.19.5), B- (exceptions).
 */
public interface XhtmlContent {
    String convertStorageToView(String storage, ConversionContext context) throws XMLStreamException, XhtmlException;
}
