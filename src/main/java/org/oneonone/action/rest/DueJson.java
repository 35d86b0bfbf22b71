package org.oneonone.action.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.oneonone.person.Refusal;
import org.oneonone.web.Wire;

/**
 * The due date that somebody wishes.
 *
 * @param due a date, or JSON's null for none; leaving it out is a mistake
 */
public record DueJson(JsonNode due) implements Wire {
    private static final int FIRST_YEAR = 1900;

    Optional<LocalDate> day() {
        if (due == null || !(due.isNull() || due.isTextual())) {
            throw wrong();
        }
        return due.isNull() ? Optional.empty() : Optional.of(parsed(due.asText()));
    }

    private static LocalDate parsed(String text) {
        try {
            var day = LocalDate.parse(text);
            // Dates beyond four digits of a year are a slip, and no date picker shows them.
            if (text.length() == 10 && day.getYear() >= FIRST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static Refusal wrong() {
        return Refusal.invalid("due", "oneonone.action.error.date");
    }
}
