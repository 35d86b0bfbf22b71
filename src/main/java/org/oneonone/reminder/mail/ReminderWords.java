package org.oneonone.reminder.mail;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.PageShelf;
import org.oneonone.person.People;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.reminder.Reminder;
import org.oneonone.reminder.Waiting;
import org.oneonone.web.Addresses;
import org.springframework.stereotype.Component;

/** Says a reminder in its reader's language and time zone: who, when, how many. No word of any page is in it. */
@Component
class ReminderWords {
    private static final String MY_ONE_ON_ONES = "/plugins/one-on-one/one-on-ones.action";

    private final People people;
    private final Texts texts;
    private final Addresses addresses;
    private final PageShelf shelf;

    ReminderWords(People people, Texts texts, Addresses addresses, PageShelf shelf) {
        this.people = people;
        this.texts = texts;
        this.addresses = addresses;
        this.shelf = shelf;
    }

    Content of(Reminder reminder, Waiting waiting) {
        Locale locale = people.localeOf(reminder.person());
        ZoneId zone = people.zoneOf(reminder.person());
        String mine = addresses.of(MY_ONE_ON_ONES);
        Optional<String> page = page(reminder.date());
        return new Content(
                locale,
                heading(reminder, locale, zone, "subject"),
                heading(reminder, locale, zone, "heading"),
                lines(reminder, waiting, locale),
                new Link(
                        say(locale, page.isPresent() ? "oneonone.reminder.mail.page" : "oneonone.reminder.mail.mine"),
                        page.orElse(mine)),
                new Link(say(locale, "oneonone.reminder.mail.mute"), mine + "#oneonone-reminders"));
    }

    private String heading(Reminder reminder, Locale locale, ZoneId zone, String place) {
        // A line break in a subject would end it.
        String other = people.byKey(reminder.other())
                .displayName()
                .replaceAll("\\s+", " ")
                .strip();
        return say(
                locale,
                key(reminder) + place,
                other,
                day(reminder.date().start(), locale, zone),
                time(reminder.date().start(), locale, zone),
                zone.getId());
    }

    private List<String> lines(Reminder reminder, Waiting waiting, Locale locale) {
        Stream<String> ask = isForPartner(reminder) || reminder.kind() == Reminder.Kind.AFTER
                ? Stream.of(say(locale, key(reminder) + "ask"))
                : Stream.empty();
        return Stream.concat(
                        Stream.of(
                                count(locale, "points", waiting.points()), count(locale, "actions", waiting.actions())),
                        ask)
                .toList();
    }

    private static boolean isForPartner(Reminder reminder) {
        return reminder.series().participants().partner().equals(reminder.person());
    }

    private String count(Locale locale, String what, int number) {
        String key = "oneonone.reminder.mail." + what;
        return switch (number) {
            case 0 -> say(locale, key + ".none");
            case 1 -> say(locale, key + ".one");
            default -> say(locale, key + ".many", Integer.toString(number));
        };
    }

    private static String key(Reminder reminder) {
        return reminder.kind() == Reminder.Kind.AHEAD
                ? "oneonone.reminder.mail.ahead."
                : "oneonone.reminder.mail.after.";
    }

    private Optional<String> page(Occurrence date) {
        return date.meeting().map(Meeting::pageId).stream()
                .flatMapToLong(id -> id.stream())
                .filter(shelf::stands)
                .mapToObj(addresses::page)
                .findFirst();
    }

    private static String day(Instant start, Locale locale, ZoneId zone) {
        return start.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    private static String time(Instant start, Locale locale, ZoneId zone) {
        return start.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
    }

    private String say(Locale locale, String key, Serializable... gaps) {
        return texts.say(locale, Phrase.of(key, gaps));
    }

    /**
     * A reminder in words.
     *
     * @param locale the language
     * @param subject of the mail
     * @param heading who meets whom and when
     * @param lines what waits, and what to do
     * @param open where to go
     * @param mute where to say that this is enough
     */
    record Content(Locale locale, String subject, String heading, List<String> lines, Link open, Link mute) {
        String text() {
            return heading + "\n\n" + String.join("\n", lines) + "\n\n" + open + "\n\n" + mute + "\n";
        }
    }

    /** A place to go to. */
    record Link(String label, String url) {
        @Override
        public String toString() {
            return label + ": " + url;
        }
    }
}
