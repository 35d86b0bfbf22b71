package org.oneonone.jira.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import org.oneonone.jira.FieldMessage;
import org.oneonone.jira.JiraFailure;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns Jira's failures into answers on which a person, or a script, can act. */
@Provider
public class JiraFailureMapper implements ExceptionMapper<JiraFailure> {
    private static final Logger log = LoggerFactory.getLogger(JiraFailureMapper.class);

    private final Texts texts;

    @Inject
    public JiraFailureMapper(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Response toResponse(JiraFailure failure) {
        if (failure instanceof JiraFailure.NeedsAuthorisation needed) {
            return authorise(needed);
        }
        if (failure instanceof JiraFailure.Refused refused) {
            return answer(400, sentence(refused.messages()), fields(refused.messages()));
        }
        if (failure instanceof JiraFailure.NotLinked missing) {
            return answer(404, said(missing.reason()), List.of());
        }
        if (failure instanceof JiraFailure.Busy busy) {
            var seconds = Math.max(1, busy.waitFor().toSeconds());
            return Response.fromResponse(answer(429, said("oneonone.jira.error.wait"), List.of()))
                    .header("Retry-After", seconds)
                    .build();
        }
        log.info("Jira is away: {}", failure.getMessage());
        return answer(503, said("oneonone.jira.error.away"), List.of());
    }

    /** Atlassian's own scripts take the address from the header, ours from the body. */
    private Response authorise(JiraFailure.NeedsAuthorisation needed) {
        var uri = needed.uri().map(URI::toString);
        var builder = Response.status(401);
        uri.ifPresent(address -> builder.header("WWW-Authenticate", "OAuth realm=\"" + address + "\""));
        var json = new FailureJson(401, said("oneonone.jira.error.authorise"), List.of(), uri.orElse(null));
        return builder.type(MediaType.APPLICATION_JSON_TYPE).entity(json).build();
    }

    private Response answer(int status, String message, List<MessageJson> fields) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new FailureJson(status, message, fields, null))
                .build();
    }

    private String sentence(List<FieldMessage> messages) {
        return String.join(
                " ", messages.stream().map(each -> texts.say(each.phrase())).toList());
    }

    private List<MessageJson> fields(List<FieldMessage> messages) {
        return messages.stream()
                .filter(each -> !each.field().isEmpty())
                .map(each -> new MessageJson(each.field(), texts.say(each.phrase())))
                .toList();
    }

    private String said(String key) {
        return texts.say(Phrase.of(key));
    }

    /**
     * Our error document, with the way to authorise where that is what is missing.
     *
     * @param authorisationUri where the person lets us act for them
     */
    public record FailureJson(int statusCode, String message, List<MessageJson> errors, String authorisationUri)
            implements Wire {}

    /** What is wrong with one field. */
    public record MessageJson(String field, String message) {}
}
