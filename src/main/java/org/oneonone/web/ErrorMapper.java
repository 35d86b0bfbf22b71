package org.oneonone.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.oneonone.person.Phrase;
import org.oneonone.person.Refusal;
import org.oneonone.person.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever a resource throws into our error document. The text of an exception never leaves the server; the log
 * has it, under an incident number that the answer repeats.
 */
@Provider
public final class ErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger log = LoggerFactory.getLogger(ErrorMapper.class);

    private final Texts texts;

    @Inject
    public ErrorMapper(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return answer(refusal);
        }
        if (failure instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            return answer(known.getResponse());
        }
        return unexpected(failure);
    }

    /** The answer to a refusal; the field at fault, if there is one, says the same sentence. */
    private Response answer(Refusal refusal) {
        String sentence = texts.say(refusal.phrase());
        List<FieldJson> fields =
                refusal.field().isEmpty() ? List.of() : List.of(new FieldJson(refusal.field(), sentence));
        return answer(Response.status(status(refusal.kind())), new ErrorJson(status(refusal.kind()), sentence, fields));
    }

    /** What the platform refused by itself keeps its status and what tells a client how to go on, in our sentence. */
    private Response answer(Response known) {
        int status = known.getStatus();
        String key =
                switch (status) {
                    case 401 -> "oneonone.web.error.anonymous";
                    case 403 -> "oneonone.web.error.forbidden";
                    case 404 -> "oneonone.web.error.absent";
                    case 405 -> "oneonone.web.error.method";
                    case 406 -> "oneonone.web.error.acceptable";
                    case 413 -> "oneonone.web.error.large";
                    case 415 -> "oneonone.web.error.media";
                    case 429 -> "oneonone.web.error.often";
                    default -> "oneonone.web.error.request";
                };
        if (status < 400) {
            return known;
        }
        Response.ResponseBuilder builder = Response.status(status);
        for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE)) {
            builder.header(header, known.getHeaderString(header));
        }
        return answer(builder, new ErrorJson(status, texts.say(Phrase.of(key)), List.of()));
    }

    private Response unexpected(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        log.error("Request failed, incident {}", incident, failure);
        // The database was there, and refused: an error of ours, which waiting does not mend.
        boolean isDatabase = isDatabase(failure) && !UniqueClash.isIn(failure);
        int status = isDatabase ? 503 : 500;
        String key = isDatabase ? "oneonone.web.error.database" : "oneonone.web.error.internal";
        return answer(Response.status(status), new ErrorJson(status, texts.say(Phrase.of(key, incident)), List.of()));
    }

    private static boolean isDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case ANONYMOUS -> 401;
            case INVALID -> 400;
            case ABSENT -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case UNAVAILABLE -> 503;
        };
    }

    private static Response answer(Response.ResponseBuilder builder, ErrorJson json) {
        return builder.type(MediaType.APPLICATION_JSON_TYPE).entity(json).build();
    }

    /**
     * Why a request was not granted.
     *
     * @param statusCode the HTTP status
     * @param message a sentence that says what to do
     * @param errors the input fields at fault, if it was them
     */
    public record ErrorJson(int statusCode, String message, List<FieldJson> errors) implements Wire {}

    /** What is wrong with one input field. */
    public record FieldJson(String field, String message) {}
}
