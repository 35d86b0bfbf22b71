package org.oneonone.meeting.page;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.oneonone.meeting.MeetingId;
import org.oneonone.template.StorageFormat;

/** The mark by which a page names its meeting: the header macro and its parameter, in storage format. */
public final class MeetingMark {
    public static final String NAME = "one-on-one-header";

    /** The parameter that names the meeting. */
    public static final String MEETING = "meeting";

    private static final Pattern ELEMENT = Pattern.compile("<ac:structured-macro\\b([^>]*?\\bac:name\\s*=\\s*[\"']"
            + NAME + "[\"'][^>]*?)" + "(?:/>|>(?s:.*?)</ac:structured-macro\\s*>)");

    private MeetingMark() {}

    /** A template's body with its header macro naming a meeting. */
    public static String name(String body, MeetingId meeting) {
        String parameter = "<ac:parameter ac:name=\"" + MEETING + "\">" + meeting + "</ac:parameter>";
        return ELEMENT.matcher(body).replaceAll("<ac:structured-macro$1>" + parameter + "</ac:structured-macro>");
    }

    /** The meetings that the header macros of a page name; none if the page cannot be read. */
    public static Set<MeetingId> meetingsOf(String storage) {
        var meetings = new LinkedHashSet<MeetingId>();
        if (!storage.contains(NAME)) {
            return meetings;
        }
        try {
            var reader = StorageFormat.open(storage);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && isHeader(reader)) {
                    meetingOf(reader).ifPresent(meetings::add);
                }
            }
        } catch (XMLStreamException broken) {
            // A page that is no storage format shows no macro either; what was read up to there still counts.
            return meetings;
        }
        return meetings;
    }

    /** What a person or a copy wrote into the parameter, if it can be a meeting at all. */
    public static Optional<MeetingId> parse(String value) {
        return value != null && value.strip().matches("[0-9]{1,18}")
                ? Optional.of(new MeetingId(Long.parseLong(value.strip())))
                : Optional.empty();
    }

    private static boolean isHeader(XMLStreamReader reader) {
        return reader.getLocalName().equals("structured-macro")
                && NAME.equals(reader.getAttributeValue(StorageFormat.AC, "name"));
    }

    private static Optional<MeetingId> meetingOf(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("structured-macro")) {
                return Optional.empty();
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("parameter")
                    && MEETING.equals(reader.getAttributeValue(StorageFormat.AC, "name"))) {
                return parse(textOf(reader));
            }
        }
        return Optional.empty();
    }

    /** The text up to the end of an element, whatever else is in it. */
    private static String textOf(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> {}
            }
        }
        return text.toString();
    }
}
