package org.oneonone.calendar.rest;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ICalParameters;
import biweekly.parameter.Related;
import biweekly.property.Classification;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceId;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.oneonone.cadence.Cadence;
import org.oneonone.calendar.CalendarEntry;
import org.oneonone.calendar.SeriesCalendar;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Addresses;
import org.springframework.stereotype.Component;

/** Writes calendars as RFC 5545 has them, by the library biweekly. Who, when and where, and nothing else. */
@Component
public final class CalendarText {
    private static final String PRODUCT = "-//One-on-One//One-on-One for Confluence//EN";
    private static final int ALARM_MINUTES = 10;
    private static final RecurrenceRuleScribe RULES = new RecurrenceRuleScribe();

    private final Addresses addresses;
    private final Texts texts;
    private final Clock clock;

    public CalendarText(Addresses addresses, Texts texts, Clock clock) {
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
    }

    /** One calendar of many series, with a name that the reader's program shows. */
    public String of(List<SeriesCalendar> many, String name, Locale locale) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", escaped(name));
        calendar.setRefreshInterval(Duration.builder().hours(1).build()).setParameter("VALUE", "DURATION");
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        List<CalendarEntry> entries =
                many.stream().flatMap(series -> series.entries().stream()).toList();
        ZoneTable zones = new ZoneTable(calendar, entries, clock.instant().plus(Cadence.REACH));
        for (SeriesCalendar series : many) {
            for (CalendarEntry entry : series.entries()) {
                calendar.addEvent(event(series, entry, zones, locale));
            }
        }
        return write(calendar);
    }

    /** The library would fold lines by characters, and cut those in two that Java keeps as a pair. */
    private static String write(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(text.toString());
    }

    /** Reads a rule for the library, which keeps it as values. */
    static RecurrenceRule rule(String rrule) {
        ParseContext context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        return RULES.parseText(rrule, null, new ICalParameters(), context);
    }

    private VEvent event(SeriesCalendar series, CalendarEntry entry, ZoneTable zones, Locale locale) {
        VEvent event = new VEvent();
        event.setUid("one-on-one-" + entry.key() + "@" + host());
        event.setDateTimeStamp(date(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.setSequence(series.revision());
        zones.put(event.setDateStart(date(entry.start())), entry.start(), entry.zone());
        zones.put(event.setDateEnd(date(entry.end())), entry.end(), entry.zone());
        entry.rrule().map(CalendarText::rule).ifPresent(event::setRecurrenceRule);
        entry.replaces().ifPresent(date -> {
            RecurrenceId replaced = new RecurrenceId(date(date));
            event.setRecurrenceId(replaced);
            zones.put(replaced, date, entry.zone());
        });
        if (!entry.except().isEmpty()) {
            ExceptionDates except = new ExceptionDates();
            entry.except().stream().map(CalendarText::date).map(ICalDate::new).forEach(except.getValues()::add);
            event.addExceptionDates(except);
            zones.put(except, entry.except().get(0), entry.zone());
        }
        say(event, series.title(), entry, locale);
        return event;
    }

    private void say(VEvent event, String title, CalendarEntry entry, Locale locale) {
        String address = entry.pageId().isPresent()
                ? addresses.page(entry.pageId().getAsLong())
                : addresses.of("/plugins/one-on-one/one-on-ones.action");
        String key = entry.pageId().isPresent() ? "oneonone.calendar.event.page" : "oneonone.calendar.event.dashboard";
        event.setSummary(title);
        event.setDescription(texts.say(locale, Phrase.of(key, address)));
        event.setUrl(address);
        event.setStatus(Status.confirmed());
        event.setClassification(Classification.PRIVATE);
        Trigger before = new Trigger(
                Duration.builder().prior(true).minutes(ALARM_MINUTES).build(), Related.START);
        event.addAlarm(VAlarm.display(before, title));
    }

    private String host() {
        return URI.create(addresses.of("")).getHost();
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    /** The library writes what it does not know as it is. */
    private static String escaped(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\;,])", "\\\\$1");
    }
}
