package org.oneonone.series.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadenceWords;
import org.oneonone.cadence.Recurrence;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.SeriesBook;
import org.oneonone.web.Access;
import org.oneonone.web.Dates;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.OriginFilter;

/** Cadences to try out over REST; nothing is kept. */
@OriginFilter.OwnPagesOnly
@Path("/cadences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CadenceResource {
    private final Access access;
    private final SeriesBook book;
    private final Recurrence recurrence;
    private final Texts texts;
    private final Dates dates;

    @Inject
    public CadenceResource(Access access, SeriesBook book, Recurrence recurrence, Texts texts, Dates dates) {
        this.access = access;
        this.book = book;
        this.recurrence = recurrence;
        this.texts = texts;
        this.dates = dates;
    }

    @POST
    @Path("/preview")
    public CadencePreviewJson.DatesJson preview(CadencePreviewJson body) {
        access.requireUser();
        CadencePreviewJson wish = JsonBodies.required(body);
        Cadence cadence = book.preview(wish.toProposal());
        List<Instant> first = recurrence.next(cadence, Instant.EPOCH, wish.wanted());
        return new CadencePreviewJson.DatesJson(
                first.stream().map(Instant::toString).toList(),
                texts.say(CadenceWords.of(cadence)),
                texts.say(Phrase.of("oneonone.cadence.preview.next")),
                first.stream().map(dates::dateTime).toList(),
                note(wish, cadence, first));
    }

    /** Tells whoever gave a first date that the rule does not have; null if there is nothing to tell. */
    private String note(CadencePreviewJson wish, Cadence cadence, List<Instant> first) {
        return wish.toProposal().isOtherDay(cadence) && !first.isEmpty()
                ? texts.say(Phrase.of("oneonone.cadence.preview.first", dates.dateTime(first.get(0))))
                : null;
    }
}
