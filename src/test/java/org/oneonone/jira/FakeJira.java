package org.oneonone.jira;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oneonone.person.PersonKey;

/** A Jira in memory that remembers who did what, and can be told to fail before or after it did it. */
public final class FakeJira implements JiraGateway {
    public final Map<String, JiraIssue> issues = new LinkedHashMap<>();
    public final Map<String, String> idByLabel = new HashMap<>();
    /** The ids of those issues that changed lately. */
    public final Set<String> changed = new HashSet<>();

    public final List<String> log = new ArrayList<>();
    private final Deque<RuntimeException> before = new ArrayDeque<>();
    private final Deque<RuntimeException> after = new ArrayDeque<>();
    private final Map<PersonKey, RuntimeException> failing = new HashMap<>();
    private RuntimeException backLinkFailure;
    private RuntimeException away;
    private boolean lagging;
    private boolean mayCreate = true;
    private final Map<String, RuntimeException> closed = new HashMap<>();
    private final Set<String> screen = new HashSet<>(Set.of("summary", "assignee", "duedate", "labels"));
    private Runnable meanwhile = () -> {};
    private Runnable asked = () -> {};
    private Runnable preparing = () -> {};

    /** The next creation does nothing but fail. */
    public void failBefore(RuntimeException failure) {
        before.add(failure);
    }

    /** The next creation does its work, and its answer gets lost. */
    public void failAfter(RuntimeException failure) {
        after.add(failure);
    }

    /** Every call fails, until null says otherwise. */
    public void away(RuntimeException failure) {
        away = failure;
    }

    /** The search does not know yet what was created. */
    public void lag(boolean lags) {
        lagging = lags;
    }

    /** No way back can be put on an issue, until null says otherwise. */
    public void failBackLinks(RuntimeException failure) {
        backLinkFailure = failure;
    }

    /** Every reading call by this person fails. */
    public void failFor(PersonKey actor, RuntimeException failure) {
        failing.put(actor, failure);
    }

    /** Whoever failed may read again. */
    public void mend() {
        failing.clear();
    }

    /** Every question about the issue types of a project fails. */
    public void failIn(String project, RuntimeException failure) {
        closed.put(project, failure);
    }

    /** The screen on which issues are created has these fields and no others. */
    public void screen(String... fields) {
        screen.clear();
        screen.addAll(List.of(fields));
    }

    /** Happens whenever Jira is asked for issue types. */
    public void whilePreparing(Runnable event) {
        preparing = event;
    }

    /** Happens whenever Jira is asked who may create. */
    public void whileAsking(Runnable event) {
        asked = event;
    }

    /** Happens while the next issues are made. */
    public void whileCreating(Runnable event) {
        meanwhile = event;
    }

    public void forbidCreation() {
        mayCreate = false;
    }

    @Override
    public List<Site> sites() {
        return List.of(new Site(ExampleLinks.JIRA, "Jira", "http://jira.test"));
    }

    @Override
    public Account me(JiraLinkId link, PersonKey actor, Optional<URI> returnTo) {
        answer();
        return new Account("maya", "Maya");
    }

    @Override
    public List<Project> projects(JiraLinkId link, PersonKey actor) {
        answer();
        return List.of(new Project("OPS", "Operations", true));
    }

    @Override
    public boolean canCreate(JiraLinkId link, PersonKey actor, String projectKey) {
        answer();
        log.add("may create in " + projectKey);
        asked.run();
        return mayCreate;
    }

    @Override
    public List<IssueType> issueTypes(JiraLinkId link, PersonKey actor, String projectKey) {
        answer();
        preparing.run();
        if (closed.containsKey(projectKey)) {
            throw closed.get(projectKey);
        }
        return List.of(
                new IssueType("5", "Part", true), new IssueType("1", "Bug", false), new IssueType("3", "Task", false));
    }

    @Override
    public List<Field> fields(JiraLinkId link, PersonKey actor, String projectKey, String issueTypeId) {
        answer();
        return screen.stream()
                .map(id -> new Field(id, id, id.equals("summary"), "string", List.of()))
                .toList();
    }

    @Override
    public boolean isAssignable(JiraLinkId link, PersonKey actor, String projectKey, String userName) {
        answer();
        return userName.equals("ravi");
    }

    @Override
    public synchronized List<Outcome> create(JiraLinkId link, PersonKey actor, List<Parcel> parcels) {
        answer();
        meanwhile.run();
        if (!before.isEmpty()) {
            throw before.poll();
        }
        var outcomes = parcels.stream().map(parcel -> createOne(actor, parcel)).toList();
        if (!after.isEmpty()) {
            throw after.poll();
        }
        return outcomes;
    }

    private Outcome createOne(PersonKey actor, Parcel parcel) {
        if (parcel.draft().summary().contains("refuse")) {
            return new Outcome(Optional.empty(), List.of(FieldMessage.said("summary", "Not like this")));
        }
        var id = Integer.toString(10_000 + issues.size());
        var issue = ExampleLinks.issue(id, "OPS-" + (issues.size() + 1), JiraIssue.Category.NEW);
        issues.put(id, issue);
        idByLabel.put(parcel.attempt().label(), id);
        log.add("create " + parcel.draft().summary() + " type "
                + parcel.draft().issueType().orElse("-") + " for "
                + parcel.draft().assignee().orElse("-") + " as " + actor);
        return new Outcome(Optional.of(issue), List.of());
    }

    @Override
    public Map<String, JiraIssue> lost(JiraLinkId link, PersonKey actor, Collection<Parcel> parcels) {
        answer();
        var found = new HashMap<String, JiraIssue>();
        if (!lagging) {
            parcels.stream()
                    .map(Parcel::attempt)
                    .filter(attempt -> idByLabel.containsKey(attempt.label()))
                    .forEach(attempt -> found.put(attempt.token(), issues.get(idByLabel.get(attempt.label()))));
        }
        return found;
    }

    @Override
    public List<JiraIssue> byIds(JiraLinkId link, PersonKey actor, Collection<String> ids) {
        answer(actor);
        log.add("search " + ids.size() + " as " + actor);
        return lagging
                ? List.of()
                : ids.stream().filter(issues::containsKey).map(issues::get).toList();
    }

    @Override
    public List<JiraIssue> changed(JiraLinkId link, PersonKey actor, Collection<String> ids, Duration within) {
        answer(actor);
        log.add("search " + ids.size() + " changed within " + within + " as " + actor);
        return ids.stream()
                .filter(changed::contains)
                .filter(issues::containsKey)
                .map(issues::get)
                .toList();
    }

    @Override
    public Optional<JiraIssue> byId(JiraLinkId link, PersonKey actor, String idOrKey) {
        answer();
        return issues.values().stream()
                .filter(issue -> issue.id().equals(idOrKey) || issue.key().equals(idOrKey))
                .findFirst();
    }

    @Override
    public Optional<String> keyIn(JiraLinkId link, String words) {
        return Optional.of(words).filter(text -> text.matches("[A-Z]+-[0-9]+"));
    }

    @Override
    public Set<String> visible(JiraLinkId link, PersonKey viewer, Collection<String> ids) {
        return Set.copyOf(ids);
    }

    @Override
    public void linkBack(JiraLinkId link, PersonKey actor, String issueId, String token, long pageId) {
        answer();
        if (backLinkFailure != null) {
            log.add("link back fails");
            throw backLinkFailure;
        }
        log.add("link back " + issueId + " to " + pageId);
    }

    private void answer(PersonKey actor) {
        answer();
        if (failing.containsKey(actor)) {
            throw failing.get(actor);
        }
    }

    private void answer() {
        if (away != null) {
            throw away;
        }
    }
}
