package org.oneonone.jira.rest;

import java.util.List;
import org.oneonone.jira.JiraGateway;
import org.oneonone.web.Wire;

/** What there is to choose from in Jira, on the wire. */
public final class ChoicesJson {
    private ChoicesJson() {}

    static Links links(List<JiraGateway.Site> sites) {
        return new Links(sites.stream()
                .map(site -> new Link(site.id().value(), site.name(), site.url()))
                .toList());
    }

    static Account account(JiraGateway.Account account) {
        return new Account(account.name(), account.displayName());
    }

    static Projects projects(List<JiraGateway.Project> projects) {
        return new Projects(projects.stream()
                .map(each -> new Project(each.key(), each.name(), each.canCreate()))
                .toList());
    }

    static IssueTypes issueTypes(List<JiraGateway.IssueType> types) {
        return new IssueTypes(types.stream()
                .filter(type -> !type.subtask())
                .map(type -> new IssueType(type.id(), type.name()))
                .toList());
    }

    static Fields fields(List<JiraGateway.Field> fields) {
        return new Fields(fields.stream().map(Field::of).toList());
    }

    /** The linked Jiras. */
    public record Links(List<Link> results) implements Wire {}

    /** A linked Jira. */
    public record Link(String id, String name, String url) {}

    /** Who the person is in Jira. */
    public record Account(String name, String displayName) implements Wire {}

    /** The projects that the person sees. */
    public record Projects(List<Project> results) implements Wire {}

    /** A project. */
    public record Project(String key, String name, boolean canCreate) {}

    /** The issue types that stand on their own. */
    public record IssueTypes(List<IssueType> results) implements Wire {}

    /** An issue type. */
    public record IssueType(String id, String name) {}

    /** The fields of a creation screen. */
    public record Fields(List<Field> results) implements Wire {}

    /**
     * A field.
     *
     * @param allowedValues what there is to choose from, if there is a choice
     */
    public record Field(String id, String name, boolean required, String type, List<Value> allowedValues) {
        static Field of(JiraGateway.Field field) {
            return new Field(
                    field.id(),
                    field.name(),
                    field.required(),
                    field.type(),
                    field.allowed().stream()
                            .map(choice -> new Value(choice.id(), choice.name()))
                            .toList());
        }
    }

    /** A value of a field. */
    public record Value(String id, String name) {}
}
