package org.oneonone.template;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the administrators of a space chose for its 1-on-1s; whatever is empty has a default of its own elsewhere.
 *
 * @param defaultTemplate the template of series that name none
 * @param cadence the recurrence rule that new series start from
 * @param durationMinutes the length that new series start from
 * @param jira where action items become issues
 * @param planning what shapes the plan of series that are there
 */
public record SpaceSettings(
        Optional<TemplateKey> defaultTemplate,
        Optional<String> cadence,
        OptionalInt durationMinutes,
        JiraDefaults jira,
        Planning planning) {
    public static final SpaceSettings NONE = new SpaceSettings(
            Optional.empty(), Optional.empty(), OptionalInt.empty(), JiraDefaults.NONE, Planning.NONE);

    public OptionalInt prepareDays() {
        return planning.prepareDays();
    }

    /** Whether people of the space are reminded of their meetings. */
    public boolean reminds() {
        return planning.reminds();
    }

    public OptionalLong holidays() {
        return planning.holidays();
    }

    public Optional<String> jiraLinkId() {
        return jira.linkId();
    }

    public Optional<String> jiraProject() {
        return jira.project();
    }

    public Optional<String> jiraIssueType() {
        return jira.issueType();
    }

    public List<String> labels() {
        return jira.labels();
    }

    /**
     * Where a space's action items become issues unless a person chooses otherwise.
     *
     * @param linkId the application link; empty for the primary one
     * @param project a project key
     * @param issueType the id or name of an issue type
     * @param labels what each issue is marked with
     */
    public record JiraDefaults(
            Optional<String> linkId, Optional<String> project, Optional<String> issueType, List<String> labels) {
        public static final JiraDefaults NONE =
                new JiraDefaults(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        public JiraDefaults {
            labels = List.copyOf(labels);
        }
    }

    /**
     * What shapes the plan of all series of a space.
     *
     * @param prepareDays how many business days ahead pages are made by themselves, 0 for never; empty for the usual
     * @param holidays the calendar whose days are public holidays; empty for none
     * @param reminds whether people get mails before and after their meetings
     */
    public record Planning(OptionalInt prepareDays, OptionalLong holidays, boolean reminds) {
        public static final int USUAL_DAYS = 2;
        public static final Planning NONE = new Planning(OptionalInt.empty(), OptionalLong.empty(), true);
    }
}
