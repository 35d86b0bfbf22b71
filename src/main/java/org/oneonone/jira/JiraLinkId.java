package org.oneonone.jira;

/**
 * The identity of an application link to a Jira.
 *
 * @param value the host's id of the link
 */
public record JiraLinkId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
