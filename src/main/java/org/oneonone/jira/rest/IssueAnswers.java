package org.oneonone.jira.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.oneonone.action.ActionItem;
import org.oneonone.jira.FieldMessage;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.ErrorMapper.ErrorJson;
import org.oneonone.web.ErrorMapper.FieldJson;
import org.springframework.stereotype.Component;

/** What we answer to somebody who asked for issues. */
@Component
class IssueAnswers {
    private final IssueLinkStore links;
    private final IssueWriter writer;
    private final Texts texts;

    IssueAnswers(IssueLinkStore links, IssueWriter writer, Texts texts) {
        this.links = links;
        this.writer = writer;
        this.texts = texts;
    }

    /** For one item; if it has its issue already, nothing further is looked at. */
    Response one(PersonKey viewer, ActionItem item, Supplier<List<IssueLink>> creation) {
        var link = linked(item).orElseGet(() -> creation.get().get(0));
        return switch (link.state()) {
            case LINKED, UNAVAILABLE ->
                Response.status(Response.Status.CREATED)
                        .entity(writer.json(viewer, link))
                        .build();
            case REQUESTED, CREATING, UNSURE ->
                Response.accepted(writer.json(viewer, link)).build();
            case FAILED ->
                Response.status(Response.Status.BAD_REQUEST)
                        .entity(refused(link.messages(), writer.message(link)))
                        .build();
        };
    }

    private Optional<IssueLink> linked(ActionItem item) {
        return links.of(item.id()).filter(IssueLink::isLinked);
    }

    /** Why Jira said no, by field. */
    ErrorJson refused(List<FieldMessage> messages, Optional<String> sentence) {
        return new ErrorJson(
                400,
                sentence.orElseGet(() -> texts.say(Phrase.of("oneonone.jira.error.refused"))),
                messages.stream()
                        .filter(each -> !each.field().isEmpty())
                        .map(each -> new FieldJson(each.field(), texts.say(each.phrase())))
                        .toList());
    }
}
