package org.oneonone.jira.applinks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.jira.FieldMessage;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraGateway.Outcome;
import org.oneonone.jira.JiraGateway.Parcel;
import org.oneonone.jira.JiraIssue;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/**
 * Creates issues. Whatever is not a clear yes or no to each of them is a failure that leaves the outcome open; then it
 * is asked for later.
 */
@Component
class IssueMaker {
    private final JiraTransport transport;
    private final IssueSearch search;
    private final LostIssues lost;

    IssueMaker(JiraTransport transport, IssueSearch search, LostIssues lost) {
        this.transport = transport;
        this.search = search;
        this.lost = lost;
    }

    List<Outcome> create(JiraLinkId link, PersonKey actor, List<Parcel> parcels) {
        // Asked before anything is sent; afterwards a link that is gone must not look as if nothing had been made.
        var url = JiraPaths.display(transport.link(link));
        var answers = parcels.size() == 1 ? List.of(one(link, actor, parcels.get(0))) : many(link, actor, parcels);
        return outcomes(parcels, answers, details(link, actor, answers), url);
    }

    Map<String, JiraIssue> lost(JiraLinkId link, PersonKey actor, Collection<Parcel> parcels) {
        return lost.find(link, actor, parcels);
    }

    private Answer one(JiraLinkId link, PersonKey actor, Parcel parcel) {
        var answer = transport.post(link, actor, "/rest/api/2/issue", IssueTrees.parcel(parcel));
        if (answer.failure() instanceof JiraFailure.Refused refused) {
            return new Answer(Optional.empty(), refused.messages());
        }
        return created(answer.orFailure());
    }

    private List<Answer> many(JiraLinkId link, PersonKey actor, List<Parcel> parcels) {
        var body = JsonNodeFactory.instance.objectNode();
        var updates = body.putArray("issueUpdates");
        parcels.forEach(parcel -> updates.add(IssueTrees.parcel(parcel)));
        var answer = transport.post(link, actor, "/rest/api/2/issue/bulk", body);
        // If all of them were refused, the status says so, and the body explains each.
        var tree =
                answer.status() == 400 && answer.body().path("errors").isArray() ? answer.body() : answer.orFailure();
        return inOrder(tree, parcels.size());
    }

    /** Jira lists the successes without their numbers; only the numbers of the failures tell which is which. */
    private static List<Answer> inOrder(JsonNode tree, int parcels) {
        var refused = new HashMap<Integer, List<FieldMessage>>();
        for (var error : tree.path("errors")) {
            refused.put(error.path("failedElementNumber").asInt(-1), JiraAnswer.messages(error.path("elementErrors")));
        }
        var issues = tree.path("issues");
        var isFitting = refused.keySet().stream().allMatch(place -> place >= 0 && place < parcels);
        if (!isFitting || issues.size() + refused.size() != parcels) {
            throw new JiraFailure.Unreachable("An answer that does not fit its request", true, null);
        }
        var next = issues.iterator();
        var answers = new ArrayList<Answer>();
        for (var place = 0; place < parcels; place++) {
            answers.add(
                    refused.containsKey(place)
                            ? new Answer(Optional.empty(), refused.get(place))
                            : created(next.next()));
        }
        return answers;
    }

    private static Answer created(JsonNode node) {
        if (!node.path("id").isValueNode() || !node.path("key").isValueNode()) {
            throw new JiraFailure.Unreachable("An issue without id or key", true, null);
        }
        return new Answer(Optional.of(node), List.of());
    }

    private static List<Outcome> outcomes(
            List<Parcel> parcels, List<Answer> answers, Map<String, JiraIssue> details, String url) {
        var outcomes = new ArrayList<Outcome>();
        for (var place = 0; place < parcels.size(); place++) {
            var draft = parcels.get(place).draft();
            var answer = answers.get(place);
            outcomes.add(new Outcome(
                    answer.created()
                            .map(node ->
                                    details.getOrDefault(node.path("id").asText(), IssueTrees.fresh(node, draft, url))),
                    answer.messages()));
        }
        return outcomes;
    }

    /** The status of new issues, for the badge; without it they are simply new. */
    private Map<String, JiraIssue> details(JiraLinkId link, PersonKey actor, List<Answer> answers) {
        var ids = answers.stream()
                .flatMap(answer -> answer.created().stream())
                .map(node -> node.path("id").asText())
                .toList();
        try {
            var found = ids.size() == 1
                    ? search.byId(link, actor, ids.get(0)).stream().toList()
                    : search.byIds(link, actor, ids);
            return found.stream().collect(Collectors.toMap(JiraIssue::id, Function.identity(), (one, other) -> one));
        } catch (JiraFailure e) {
            return Map.of();
        }
    }

    /** What Jira said to one parcel. */
    private record Answer(Optional<JsonNode> created, List<FieldMessage> messages) {}
}
