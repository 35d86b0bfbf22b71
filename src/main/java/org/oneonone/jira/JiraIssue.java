package org.oneonone.jira;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * An issue as Jira showed it to one person at one moment.
 *
 * @param id stays when the issue moves to another project; the key does not
 * @param key for display
 * @param url where a person opens it
 */
public record JiraIssue(
        String id,
        String key,
        String url,
        String summary,
        String statusName,
        Category category,
        Optional<String> assignee,
        Optional<LocalDate> due) {

    public boolean isDone() {
        return category == Category.DONE;
    }

    /** The three kinds of status; names and ids of statuses differ between workflows and languages. */
    public enum Category {
        NEW,
        INDETERMINATE,
        DONE;

        /** What Jira calls it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Tolerant: whatever we do not know is not done. */
        public static Category of(String key) {
            return switch (key) {
                case "done" -> DONE;
                case "indeterminate" -> INDETERMINATE;
                default -> NEW;
            };
        }
    }
}
