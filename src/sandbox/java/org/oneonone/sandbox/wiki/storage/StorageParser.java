package org.oneonone.sandbox.wiki.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads a storage format fragment. What is not well-formed is refused with line and column: unbalanced tags, unknown
 * entities and prefixes, control characters, and the declarations that Confluence does not accept either.
 */
final class StorageParser {
    private static final Set<String> PREFIXES = Set.of("ac", "ri", "at", "xml");
    private static final int MAX_DEPTH = 200;

    private final String source;
    private final StorageElement root;
    private final Deque<StorageElement> open = new ArrayDeque<>();
    private int position;

    private StorageParser(String source) {
        this.source = source;
        this.root = new StorageElement("", Map.of(), 0, 0);
        open.push(root);
    }

    /** The fragment below an element without a name. */
    static StorageElement parse(String source) {
        return new StorageParser(source).document();
    }

    private StorageElement document() {
        while (position < source.length()) {
            if (source.charAt(position) != '<') {
                characters();
            } else if (source.startsWith("<!--", position)) {
                comment();
            } else if (source.startsWith("<![CDATA[", position)) {
                cdata();
            } else if (source.startsWith("</", position)) {
                endTag();
            } else if (source.startsWith("<!", position) || source.startsWith("<?", position)) {
                throw fault("declarations and processing instructions are not allowed", position);
            } else {
                startTag();
            }
        }
        if (open.size() > 1) {
            throw fault(
                    "element <" + open.peek().name() + "> is not closed",
                    open.peek().start());
        }
        root.close(source.length(), source.length());
        return root;
    }

    private void characters() {
        int start = position;
        int end = source.indexOf('<', start);
        position = end < 0 ? source.length() : end;
        if (source.substring(start, position).contains("]]>")) {
            throw fault(
                    "]]> is not allowed in text",
                    start + source.substring(start).indexOf("]]>"));
        }
        open.peek().children().add(new StorageText(resolve(start, position), false, start, position));
    }

    private void comment() {
        int end = source.indexOf("--", position + 4);
        if (end < 0 || !source.startsWith("-->", end)) {
            throw fault("a comment is not closed", position);
        }
        legal(position, end);
        position = end + 3;
    }

    private void cdata() {
        int start = position;
        int end = source.indexOf("]]>", start);
        if (end < 0) {
            throw fault("a CDATA section is not closed", start);
        }
        legal(start, end);
        position = end + 3;
        open.peek().children().add(new StorageText(source.substring(start + 9, end), true, start, position));
    }

    private void endTag() {
        int start = position;
        position += 2;
        String name = name();
        space();
        if (!open.peek().name().equals(name) || open.size() == 1) {
            String expected = open.size() == 1
                    ? "nothing is open"
                    : "expected </" + open.peek().name() + ">";
            throw fault("unexpected close tag </" + name + ">; " + expected, start);
        }
        expect('>');
        open.pop().close(start, position);
    }

    private void startTag() {
        int start = position++;
        String name = name();
        Map<String, String> attributes = attributes();
        boolean empty = source.startsWith("/>", position);
        if (empty) {
            position++;
        }
        expect('>');
        StorageElement element = new StorageElement(name, attributes, start, position);
        open.peek().children().add(element);
        if (!empty) {
            open.push(element);
        }
        if (open.size() > MAX_DEPTH) {
            throw fault("elements are nested more than " + MAX_DEPTH + " deep", start);
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (true) {
            boolean spaced = space();
            char next = peek();
            if (next == '>' || next == '/') {
                return attributes;
            }
            if (!spaced) {
                throw fault("an attribute must follow white space", position);
            }
            int start = position;
            String name = name();
            space();
            expect('=');
            space();
            if (attributes.put(name, value()) != null) {
                throw fault("attribute " + name + " appears twice", start);
            }
        }
    }

    private String value() {
        char quote = peek();
        if (quote != '"' && quote != '\'') {
            throw fault("an attribute value must be in quotes", position);
        }
        int start = ++position;
        int end = source.indexOf(quote, start);
        if (end < 0) {
            throw fault("an attribute value is not closed", start);
        }
        int tag = source.substring(start, end).indexOf('<');
        if (tag >= 0) {
            throw fault("< is not allowed in an attribute value", start + tag);
        }
        position = end + 1;
        return resolve(start, end);
    }

    private String name() {
        int start = position;
        while (position < source.length() && isNamePart(source.charAt(position), position == start)) {
            position++;
        }
        String name = source.substring(start, position);
        if (name.isEmpty() || name.endsWith(":") || name.indexOf(':') != name.lastIndexOf(':')) {
            throw fault("a name is expected", start);
        }
        int colon = name.indexOf(':');
        if (colon >= 0 && !PREFIXES.contains(name.substring(0, colon))) {
            throw fault("the prefix \"" + name.substring(0, colon) + "\" is not bound", start);
        }
        return name;
    }

    private static boolean isNamePart(char character, boolean first) {
        return Character.isLetter(character)
                || character == '_'
                || !first && (Character.isDigit(character) || character == '-' || character == '.' || character == ':');
    }

    private boolean space() {
        int start = position;
        while (position < source.length() && " \t\r\n".indexOf(source.charAt(position)) >= 0) {
            position++;
        }
        return position > start;
    }

    private char peek() {
        if (position >= source.length()) {
            throw fault("unexpected end of the text", source.length());
        }
        return source.charAt(position);
    }

    private void expect(char character) {
        if (peek() != character) {
            throw fault("expected '" + character + "'", position);
        }
        position++;
    }

    private String resolve(int start, int end) {
        legal(start, end);
        StringBuilder text = new StringBuilder(end - start);
        int at = start;
        while (at < end) {
            char character = source.charAt(at);
            if (character != '&') {
                text.append(character);
                at++;
                continue;
            }
            int semicolon = source.indexOf(';', at);
            if (semicolon < 0 || semicolon >= end) {
                throw fault("an & begins no entity; write &amp;", at);
            }
            String name = source.substring(at + 1, semicolon);
            int offset = at;
            text.append(Entities.resolve(name)
                    .orElseThrow(() -> fault("the entity \"" + name + "\" was referenced, but not declared", offset)));
            at = semicolon + 1;
        }
        return text.toString();
    }

    private void legal(int start, int end) {
        for (int at = start; at < end; at++) {
            char character = source.charAt(at);
            boolean paired = Character.isHighSurrogate(character)
                    && at + 1 < source.length()
                    && Character.isLowSurrogate(source.charAt(at + 1));
            if (paired) {
                at++;
            } else if (!Entities.isLegal(character)) {
                throw fault(String.format("illegal character (code %d)", (int) character), at);
            }
        }
    }

    private StorageFault fault(String message, int offset) {
        String before = source.substring(0, Math.min(offset, source.length()));
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return new StorageFault(message, line, before.length() - before.lastIndexOf('\n'));
    }
}
