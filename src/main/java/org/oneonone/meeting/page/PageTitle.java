package org.oneonone.meeting.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.oneonone.meeting.Slot;
import org.oneonone.person.People;
import org.oneonone.person.Phrase;
import org.oneonone.person.Refusal;
import org.oneonone.person.Texts;
import org.oneonone.series.Series;
import org.springframework.stereotype.Component;

/** Finds titles that say whose meeting a page is and when, that fit, and that no other page of the space has. */
@Component
class PageTitle {
    private static final int LONGEST = 255;
    private static final int LONGEST_NAME = 90;
    private static final int MOST_COUNTED = 1000;

    private final People people;
    private final Texts texts;
    private final PrivatePages pages;

    PageTitle(People people, Texts texts, PrivatePages pages) {
        this.people = people;
        this.texts = texts;
        this.pages = pages;
    }

    /** For the page of one meeting. */
    String of(Series series, Slot slot) {
        ZoneId zone = series.cadence().zone();
        LocalDate day = slot.originalStart().atZone(zone).toLocalDate();
        return free(series.spaceKey(), say("oneonone.meeting.page.title", series, day.toString()));
    }

    /** For the page above all pages of a series. */
    String ofHome(Series series) {
        return free(series.spaceKey(), say("oneonone.meeting.page.home-title", series, ""));
    }

    /** What the titles of all pages of a series begin with; those of other series of these two names begin alike. */
    String family(Series series) {
        return series.spaceKey() + " " + say("oneonone.meeting.page.home-title", series, "");
    }

    /** A title of somebody's own, refused if it cannot be one. */
    String chosen(Series series, String title) {
        String stripped = title.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("title", "oneonone.meeting.error.title", Integer.toString(LONGEST));
        }
        if (pages.isTitleTaken(series.spaceKey(), stripped)) {
            throw Refusal.invalid("title", "oneonone.meeting.error.title-taken");
        }
        return stripped;
    }

    private String say(String key, Series series, String day) {
        String lead = name(people.byKey(series.participants().lead()).displayName());
        String partner = name(people.byKey(series.participants().partner()).displayName());
        return texts.say(Phrase.of(key, lead, partner, day));
    }

    private static String name(String displayName) {
        return displayName.length() <= LONGEST_NAME ? displayName : cut(displayName, LONGEST_NAME) + "\u2026";
    }

    /** The host counts in the units of UTF-16; half of a pair of them is no character. */
    private static String cut(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private String free(String spaceKey, String title) {
        String fitting = title.length() <= LONGEST - 8 ? title : cut(title, LONGEST - 8);
        Predicate<String> taken = candidate -> pages.isTitleTaken(spaceKey, candidate);
        if (!taken.test(fitting)) {
            return fitting;
        }
        for (int count = 2; count < MOST_COUNTED; count++) {
            String candidate = fitting + " (" + count + ")";
            if (!taken.test(candidate)) {
                return candidate;
            }
        }
        throw Refusal.conflict("oneonone.meeting.error.titles");
    }
}
