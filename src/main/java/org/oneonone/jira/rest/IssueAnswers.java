package org.oneonone.jira.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.oneonone.jira.FieldMessage;
import org.oneonone.jira.IssueLink;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Refusal;
import org.oneonone.person.Texts;
import org.oneonone.web.ErrorMapper.ErrorJson;
import org.oneonone.web.ErrorMapper.FieldJson;
import org.springframework.stereotype.Component;

/** What we answer to somebody who asked for issues. */
@Component
class IssueAnswers {
    private final IssueWriter writer;
    private final Texts texts;

    IssueAnswers(IssueWriter writer, Texts texts) {
        this.writer = writer;
        this.texts = texts;
    }

    /** For one item; empty if somebody took the request back before it was done. */
    Response one(PersonKey viewer, Optional<IssueLink> made) {
        var link = made.orElseThrow(() -> Refusal.conflict("oneonone.jira.error.withdrawn"));
        return switch (link.state()) {
            case LINKED, UNAVAILABLE ->
                Response.status(Response.Status.CREATED)
                        .entity(writer.json(viewer, link))
                        .build();
            case REQUESTED, CREATING, UNSURE ->
                Response.accepted(writer.json(viewer, link)).build();
            case FAILED ->
                Response.status(Response.Status.BAD_REQUEST)
                        .entity(refused(link.messagesFor(viewer), writer.message(viewer, link)))
                        .build();
        };
    }

    IssueJson json(PersonKey viewer, IssueLink link) {
        return writer.json(viewer, link);
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
