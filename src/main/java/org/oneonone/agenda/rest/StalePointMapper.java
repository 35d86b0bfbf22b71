package org.oneonone.agenda.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.oneonone.agenda.StalePoint;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.SeriesStore;
import org.oneonone.web.Access;
import org.oneonone.web.ErrorMapper;
import org.oneonone.web.Wire;

/** Answers a change of a point that was changed meanwhile with the point as it is now. */
@Provider
public final class StalePointMapper implements ExceptionMapper<StalePoint> {
    private final Texts texts;
    private final Access access;
    private final SeriesStore series;
    private final PointWriter writer;

    @Inject
    public StalePointMapper(Texts texts, Access access, SeriesStore series, PointWriter writer) {
        this.texts = texts;
        this.access = access;
        this.series = series;
        this.writer = writer;
    }

    @Override
    public Response toResponse(StalePoint stale) {
        PointJson present = series.byId(stale.present().seriesId())
                .map(owner -> writer.json(owner, stale.present(), access.requireUser()))
                .orElse(null);
        String sentence = texts.say(Phrase.of("oneonone.agenda.error.stale"));
        return Response.status(Response.Status.CONFLICT)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new StaleJson(409, sentence, List.of(), present))
                .build();
    }

    /**
     * The error document, and what the point looks like now.
     *
     * @param point the point as it is
     */
    public record StaleJson(int statusCode, String message, List<ErrorMapper.FieldJson> errors, PointJson point)
            implements Wire {}
}
