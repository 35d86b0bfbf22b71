package org.oneonone.excusal.rest;

import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.oneonone.excusal.HolidayFile;
import org.springframework.stereotype.Component;

/**
 * Reads holidays from the format of RFC 5545. The library parts lines, names and values; what whole days mean is ours,
 * because it would make instants of them in the zone of the server.
 */
@Component
public final class IcsFile implements HolidayFile.Reader {
    @Override
    public HolidayFile read(String text) {
        IcsEvents events = new IcsEvents();
        try (VObjectReader lines = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
            lines.parse(events);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot be read", impossible);
        }
        return events.file();
    }
}
