package org.oneonone.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oneonone.person.Refusal;
import org.oneonone.template.StorageFormat;

/**
 * The text of a point: one line of plain text, in which only links mean something, either an address by itself or
 * {@code [words](address)} as in Markdown. Addresses are http and https only.
 */
public final class PointText {
    /** The most characters that a point may have. */
    public static final int LONGEST = 2000;

    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]{1,200})]\\((https?://[^\\s()<>\"]{1,500})\\)|(https?://[^\\s<>\"]{1,500})");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]'\u201d\u2019]+$");

    private PointText() {}

    /** The text as it is kept, or a refusal. */
    static String check(Optional<String> text) {
        String line = text.map(words -> words.strip().replaceAll("\\s+", " ")).orElse("");
        if (line.isEmpty()) {
            throw Refusal.invalid("text", "oneonone.agenda.error.text");
        }
        if (line.length() > LONGEST) {
            throw Refusal.invalid("text", "oneonone.agenda.error.long", Integer.toString(LONGEST));
        }
        return line;
    }

    /** The text in pieces, in order; whoever prints them escapes both words and address. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            String address = link.group(2) != null ? link.group(2) : withoutTrailing(link.group(3));
            int end = link.group(2) != null ? link.end() : link.start() + address.length();
            plain(text, done, link.start()).ifPresent(pieces::add);
            pieces.add(new Piece(link.group(1) != null ? link.group(1) : address, address));
            done = end;
        }
        plain(text, done, text.length()).ifPresent(pieces::add);
        return pieces;
    }

    /** The text in storage format. */
    static String storage(String text) {
        return pieces(text).stream().map(PointText::storage).collect(Collectors.joining());
    }

    private static String storage(Piece piece) {
        String words = StorageFormat.escape(piece.words());
        return piece.address().isEmpty()
                ? words
                : "<a href=\"" + StorageFormat.escape(piece.address()) + "\">" + words + "</a>";
    }

    private static Optional<Piece> plain(String text, int from, int until) {
        return from < until ? Optional.of(new Piece(text.substring(from, until), "")) : Optional.empty();
    }

    /** The end of a sentence is no part of an address. */
    private static String withoutTrailing(String address) {
        return TRAILING.matcher(address).replaceFirst("");
    }

    /**
     * Words, and where they lead.
     *
     * @param words what is printed
     * @param address an http or https address; empty for plain text
     */
    public record Piece(String words, String address) {}
}
