package org.oneonone.sandbox.spring;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.beans.factory.xml.DefaultNamespaceHandlerResolver;
import org.springframework.beans.factory.xml.NamespaceHandlerResolver;
import org.springframework.beans.factory.xml.PluggableSchemaResolver;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.UrlResource;
import org.xml.sax.EntityResolver;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The beans of a plugin: its {@code META-INF/spring/*.xml}, read with its own class loader. */
public final class PluginContext implements AutoCloseable {
    private static final String SCANNER_SCHEMA = "atlassian-scanner.xsd";

    private final GenericApplicationContext context = new GenericApplicationContext();
    private final ScannerIndexes indexes;

    /** Starts the beans and offers the exported ones as OSGi services. */
    public PluginContext(Bundle bundle) {
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        this.indexes = new ScannerIndexes(bundle);
        context.setDisplayName(bundle.getSymbolicName());
        context.setClassLoader(loader);
        context.getDefaultListableBeanFactory().setAllowBeanDefinitionOverriding(false);
        ContextLoader.run(loader, () -> {
            AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
            XmlBeanDefinitionReader reader = reader();
            xmlFiles(bundle).forEach(file -> reader.loadBeanDefinitions(new UrlResource(file)));
            context.refresh();
            return null;
        });
        indexes.export(context.getDefaultListableBeanFactory());
    }

    /** The beans, for making further objects and for looking up. */
    public GenericApplicationContext beans() {
        return context;
    }

    private XmlBeanDefinitionReader reader() {
        XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(context);
        ClassLoader spring = PluginContext.class.getClassLoader();
        NamespaceHandlerResolver standard = new DefaultNamespaceHandlerResolver(spring);
        reader.setNamespaceHandlerResolver(namespace ->
                namespace.equals(ScannerNamespace.URI) ? new ScannerNamespace(indexes) : standard.resolve(namespace));
        EntityResolver schemas = new PluggableSchemaResolver(spring);
        reader.setEntityResolver((publicId, systemId) -> schema(schemas, publicId, systemId));
        return reader;
    }

    private static InputSource schema(EntityResolver schemas, String publicId, String systemId)
            throws IOException, SAXException {
        InputSource known = systemId.endsWith(SCANNER_SCHEMA)
                ? new InputSource(PluginContext.class.getResourceAsStream(SCANNER_SCHEMA))
                : schemas.resolveEntity(publicId, systemId);
        if (known == null) {
            throw new SAXException("the host does not know the schema " + systemId);
        }
        return known;
    }

    private static List<URL> xmlFiles(Bundle bundle) {
        var files = bundle.findEntries("META-INF/spring", "*.xml", false);
        return files == null ? List.of() : Collections.list(files);
    }

    @Override
    public void close() {
        indexes.unexport();
        ContextLoader.run(context.getClassLoader(), () -> {
            context.close();
            return null;
        });
    }
}
