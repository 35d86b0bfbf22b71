package org.oneonone.sandbox.wiki.storage;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.translate.EntityArrays;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a storage format fragment. The JDK's parser refuses what is not well-formed, with the entities of XHTML declared
 * and nothing loaded from anywhere; then the tags are found by their shape, since it does not say where they stand.
 */
final class StorageParser {
    private static final Pattern PIECE = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[(?<cdata>.*?)]]>|<(?<close>/)?(?<name>[\\w:.-]+)(?<attributes>(?:\"[^\"]*\"|'[^']*'"
                    + "|[^\"'>/]++)*+)(?<empty>/)?>|(?<text>[^<]+)",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.DOTALL);
    private static final String PROLOG = prolog();

    private StorageParser() {}

    /** One line that declares entities and prefixes and opens the element around the fragment. */
    private static String prolog() {
        StringBuilder entities = new StringBuilder();
        for (Map<CharSequence, CharSequence> named :
                List.of(EntityArrays.ISO8859_1_UNESCAPE, EntityArrays.HTML40_EXTENDED_UNESCAPE)) {
            named.forEach((entity, character) -> entities.append("<!ENTITY ")
                    .append(entity, 1, entity.length() - 1)
                    .append(" \"")
                    .append(character)
                    .append("\">"));
        }
        return "<!DOCTYPE storage [" + entities + "]>"
                + "<storage xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\" xmlns:at=\"urn:at\">\n";
    }

    /** The fragment below an element without a name. */
    static StorageElement parse(String source) {
        check(source);
        StorageElement root = new StorageElement("", Map.of(), 0, 0);
        Deque<StorageElement> open = new ArrayDeque<>();
        open.push(root);
        Matcher piece = PIECE.matcher(source);
        while (piece.find()) {
            StorageElement parent = open.peek();
            if (piece.group("text") != null) {
                String text = unescaped(piece.group("text"));
                parent.children().add(new StorageText(text, false));
            } else if (piece.group("cdata") != null) {
                parent.children().add(new StorageText(piece.group("cdata"), true));
            } else if (piece.group("close") != null) {
                open.pop().close(piece.end());
            } else if (piece.group("name") != null) {
                Map<String, String> attributes = attributes(piece.group("attributes"));
                var element = new StorageElement(piece.group("name"), attributes, piece.start(), piece.end());
                parent.children().add(element);
                if (piece.group("empty") == null) {
                    open.push(element);
                }
            }
        }
        root.close(source.length());
        return root;
    }

    private static Map<String, String> attributes(String source) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(source);
        while (attribute.find()) {
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            attributes.put(attribute.group(1), unescaped(value));
        }
        return attributes;
    }

    private static String unescaped(String text) {
        return StringEscapeUtils.unescapeHtml4(text.replace("&apos;", "&#39;"));
    }

    private static void check(String source) {
        Refusal handler = new Refusal();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("jdk.xml.maxElementDepth", "200");
            parser.parse(new InputSource(new StringReader(PROLOG + source + "</storage>")), handler);
        } catch (SAXException e) {
            throw handler.fault(e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of the JDK does not work", e);
        }
    }

    /** Knows where the parser stands, and refuses processing instructions, which Confluence does not accept either. */
    private static final class Refusal extends DefaultHandler {
        private Locator place;

        @Override
        public void setDocumentLocator(Locator locator) {
            this.place = locator;
        }

        /** The line of the prolog does not count. */
        StorageFault fault(String message) {
            return new StorageFault(message, Math.max(1, place.getLineNumber() - 1), place.getColumnNumber());
        }

        @Override
        public void processingInstruction(String target, String data) throws SAXException {
            throw new SAXException("processing instructions are not allowed");
        }
    }
}
