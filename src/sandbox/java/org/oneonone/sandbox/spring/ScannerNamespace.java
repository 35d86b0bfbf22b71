package org.oneonone.sandbox.spring;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.xml.NamespaceHandlerSupport;
import org.springframework.beans.factory.xml.ParserContext;
import org.w3c.dom.Element;

/** Understands {@code <atlassian-scanner:scan-indexes/>}. */
final class ScannerNamespace extends NamespaceHandlerSupport {
    static final String URI = "http://www.atlassian.com/schema/atlassian-scanner/2";

    private final ScannerIndexes indexes;

    ScannerNamespace(ScannerIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public void init() {
        registerBeanDefinitionParser("scan-indexes", this::scan);
    }

    @Override
    public BeanDefinition parse(Element element, ParserContext context) {
        return scan(element, context);
    }

    private BeanDefinition scan(Element element, ParserContext context) {
        indexes.register(context.getRegistry());
        return null;
    }
}
