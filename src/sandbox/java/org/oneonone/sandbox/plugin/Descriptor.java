package org.oneonone.sandbox.plugin;

import com.atlassian.plugin.PluginParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Bundle;
import org.xml.sax.SAXException;

/** Reads {@code atlassian-plugin.xml} and refuses it if it names something that the plugin does not have. */
final class Descriptor {
    private static final String FILE = "atlassian-plugin.xml";
    /** What is no module; the two component elements are ignored in a plugin with {@code Atlassian-Plugin-Key}. */
    private static final Set<String> NO_MODULES =
            Set.of("plugin-info", "resource", "rest-migration", "component", "component-import");

    private Descriptor() {}

    static DescriptorElement read(Bundle bundle) {
        if (bundle.getEntry(FILE) == null) {
            throw new PluginParseException(bundle.getSymbolicName() + " has no " + FILE);
        }
        try (InputStream content = bundle.getEntry(FILE).openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DescriptorElement(
                    factory.newDocumentBuilder().parse(content).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new PluginParseException(FILE + " of " + bundle.getSymbolicName() + " cannot be read", e);
        }
    }

    /** The elements that are modules. */
    static List<DescriptorElement> modules(DescriptorElement descriptor) {
        return descriptor.children().stream()
                .filter(element -> !NO_MODULES.contains(element.name()))
                .toList();
    }

    /** Every class, file and key that any element names must be there. */
    static void check(InstalledPlugin plugin, Texts texts) {
        Set<String> keys = new HashSet<>();
        for (DescriptorElement module : modules(plugin.descriptor())) {
            if (!keys.add(module.required("key"))) {
                throw new PluginParseException(
                        plugin.key() + " has two modules with the key " + module.required("key"));
            }
        }
        all(plugin.descriptor()).forEach(element -> {
            checkClass(plugin, element);
            checkLocation(plugin, element);
            textKeys(element).filter(key -> !texts.has(key)).forEach(key -> {
                throw new PluginParseException("<" + element.name() + "> of " + plugin.key() + " names the text " + key
                        + ", which has no words");
            });
        });
    }

    private static void checkClass(InstalledPlugin plugin, DescriptorElement element) {
        element.attribute("class").filter(name -> !name.startsWith("bean:")).ifPresent(plugin::loadClass);
    }

    private static void checkLocation(InstalledPlugin plugin, DescriptorElement element) {
        String location = element.attribute("location", "");
        if (!element.name().equals("resource") || location.isEmpty() || location.startsWith("http")) {
            return;
        }
        String path = element.attribute("type", "").equals("i18n") ? Texts.file(location, "") : location;
        if (plugin.resource(path).isEmpty()) {
            throw new PluginParseException(
                    plugin.key() + " has no file " + path + " for the resource " + element.attribute("name", location));
        }
    }

    private static Stream<String> textKeys(DescriptorElement element) {
        Stream<String> own = Set.of("label", "tooltip", "description").contains(element.name())
                ? element.attribute("key").stream()
                : Stream.empty();
        return Stream.concat(own, element.textKeys());
    }

    private static Stream<DescriptorElement> all(DescriptorElement element) {
        return Stream.concat(Stream.of(element), element.children().stream().flatMap(Descriptor::all));
    }
}
