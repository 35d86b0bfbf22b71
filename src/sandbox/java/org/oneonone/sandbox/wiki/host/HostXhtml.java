package org.oneonone.sandbox.wiki.host;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.XhtmlException;
import com.atlassian.confluence.xhtml.api.XhtmlContent;
import org.oneonone.sandbox.wiki.storage.Renderer;
import org.oneonone.sandbox.wiki.storage.StorageFault;

/** The converter that plugins see. */
public record HostXhtml(Renderer renderer) implements XhtmlContent {
    @Override
    public String convertStorageToView(String storage, ConversionContext context) throws XhtmlException {
        try {
            return renderer.convert(storage, context);
        } catch (StorageFault e) {
            throw new XhtmlException(e.getMessage());
        }
    }
}
