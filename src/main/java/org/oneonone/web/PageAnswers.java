package org.oneonone.web;

import com.atlassian.sal.api.web.context.HttpContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesStore;
import org.springframework.stereotype.Component;

/**
 * Lets the macros of one page share what they ask the database. An answer lives in the request that asked, and only
 * for printing: who changes something has to ask anew.
 */
@Component
public class PageAnswers {
    private static final String PREFIX = "org.oneonone.";

    private final HttpContext http;
    private final MeetingStore meetings;
    private final SeriesStore series;

    public PageAnswers(HttpContext http, MeetingStore meetings, SeriesStore series) {
        this.http = http;
        this.meetings = meetings;
        this.series = series;
    }

    /** The answer that somebody got before in this request, else a new one; in jobs and mails always a new one. */
    public <T> T once(Class<T> type, long pageId, Supplier<T> question) {
        HttpServletRequest request = http.getRequest();
        if (request == null) {
            return question.get();
        }
        String name = PREFIX + type.getName() + "." + pageId;
        Object known = request.getAttribute(name);
        T answer = type.isInstance(known) ? type.cast(known) : question.get();
        request.setAttribute(name, answer);
        return answer;
    }

    /** Whose page it is, and what other meetings the series has. */
    public Meetings meetings(long pageId) {
        return once(Meetings.class, pageId, () -> {
            Optional<Meeting> own = meetings.byPage(pageId);
            return new Meetings(
                    own,
                    own.flatMap(meeting -> series.byId(meeting.seriesId())),
                    own.map(meeting -> meetings.ofSeries(meeting.seriesId())).orElse(List.of()));
        });
    }

    /**
     * The meetings around a page.
     *
     * @param own the meeting whose page it is
     * @param series the series of that meeting
     * @param all the meetings of the series, the earliest first
     */
    public record Meetings(Optional<Meeting> own, Optional<Series> series, List<Meeting> all) {
        public Meetings {
            all = List.copyOf(all);
        }

        /** Whether the person is one of the two who meet; others may be able to read the page. */
        public boolean areOf(PersonKey person) {
            return series.filter(found -> found.participants().contains(person)).isPresent();
        }
    }
}
