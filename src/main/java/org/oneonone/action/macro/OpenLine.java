package org.oneonone.action.macro;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.oneonone.action.ActionItem;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Addresses;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** Adds to a line where the item comes from and how old it is. */
@Component
class OpenLine {
    private final Texts texts;
    private final Dates dates;
    private final Addresses addresses;

    OpenLine(Texts texts, Dates dates, Addresses addresses) {
        this.texts = texts;
        this.dates = dates;
        this.addresses = addresses;
    }

    Map<String, Object> of(Map<String, Object> plain, ActionItem item, Instant meetingStart, int age) {
        var line = new HashMap<>(plain);
        line.put("pageUrl", addresses.page(item.pageId()));
        line.put("origin", texts.say(Phrase.of("oneonone.action.open.origin", dates.date(meetingStart), age(age))));
        return line;
    }

    private static Phrase age(int meetings) {
        return switch (meetings) {
            case 0 -> Phrase.of("oneonone.action.open.age-none");
            case 1 -> Phrase.of("oneonone.action.open.age-one");
            default -> Phrase.of("oneonone.action.open.age-many", meetings);
        };
    }
}
