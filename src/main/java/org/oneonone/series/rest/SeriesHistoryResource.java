package org.oneonone.series.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.oneonone.person.People;
import org.oneonone.person.Texts;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesHistory;
import org.oneonone.series.SeriesId;
import org.oneonone.web.Access;
import org.oneonone.web.Dates;
import org.oneonone.web.ListJson;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Paging;
import org.oneonone.web.PersonJson;

/** What was done to a series, over REST, for its two. */
@OriginFilter.OwnPagesOnly
@Path("/series/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeriesHistoryResource {
    private final Access access;
    private final SeriesHistory history;
    private final People people;
    private final Texts texts;
    private final Dates dates;

    @Inject
    public SeriesHistoryResource(Access access, SeriesHistory history, People people, Texts texts, Dates dates) {
        this.access = access;
        this.history = history;
        this.people = people;
        this.texts = texts;
        this.dates = dates;
    }

    @GET
    public ListJson<HistoryJson> all(
            @PathParam("id") String id, @QueryParam("start") String start, @QueryParam("limit") String limit) {
        SeriesId series = access.requireParticipant(SeriesId.parse(id)).id();
        Paging part = Paging.parse(start, limit);
        List<HistoryJson> results = history.of(series, part.start(), part.limit()).stream()
                .map(this::json)
                .toList();
        return new ListJson<>(results, part.start(), part.limit(), results.size(), history.count(series));
    }

    private HistoryJson json(SeriesEvent event) {
        PersonJson who = PersonJson.of(people.byKey(event.who()));
        return HistoryJson.of(event, who, texts.say(event.words(who.displayName(), dates::dateTime)));
    }
}
