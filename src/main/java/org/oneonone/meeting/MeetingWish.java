package org.oneonone.meeting;

import java.time.LocalDateTime;
import java.util.Optional;
import org.oneonone.template.TemplateKey;

/**
 * What somebody wants of a meeting's page; whatever is empty follows from series and space.
 *
 * @param start when, on the clock of the series' zone
 * @param template the shape of the page
 * @param title the page's title
 */
public record MeetingWish(Optional<LocalDateTime> start, Optional<TemplateKey> template, Optional<String> title) {
    /** The next date, as the series has it. */
    public static final MeetingWish NEXT = new MeetingWish(Optional.empty(), Optional.empty(), Optional.empty());
}
