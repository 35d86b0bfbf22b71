package org.oneonone.template;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens storage format, which is a piece of XML with unbound prefixes and XHTML's named characters. Nothing outside the
 * text is ever fetched, and a document type in the text itself is an error.
 */
public final class StorageFormat {
    /** The namespace of macros, tasks and links. */
    public static final String AC = "http://www.atlassian.com/schema/confluence/4/ac/";

    /** The namespace of variables in templates. */
    public static final String AT = "http://www.atlassian.com/schema/confluence/4/at/";

    private static final String RI = "http://www.atlassian.com/schema/confluence/4/ri/";
    private static final String HEAD = "<!DOCTYPE r [" + XhtmlEntities.declarations() + "]><r xmlns:ac=\"" + AC
            + "\" xmlns:ri=\"" + RI + "\" xmlns:at=\"" + AT + "\">";

    private StorageFormat() {}

    /** A reader that stands before the wrapping element. */
    public static XMLStreamReader open(String storage) throws XMLStreamException {
        return factory().createXMLStreamReader(new StringReader(HEAD + storage + "</r>"));
    }

    /** Text made safe for element content and for attributes in double quotes. */
    public static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(StorageFormat::isLegal).forEach(point -> append(safe, point));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point) {
        switch (point) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(point);
        }
    }

    private static boolean isLegal(int point) {
        return point == 9
                || point == 10
                || point == 13
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
