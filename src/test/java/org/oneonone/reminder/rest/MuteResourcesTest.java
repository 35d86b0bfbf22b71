package org.oneonone.reminder.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;
import static org.oneonone.testing.TeamSpace.SAM;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.reminder.InMemoryMuteStore;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.testing.Caller;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

public class MuteResourcesTest {
    private static final String ALL = "/reminders/mute";
    private static final String ONE = "/series/1/mute";
    private static final String MUTED = "{\"muted\":true}";
    private static final String LOUD = "{\"muted\":false}";

    private final Caller caller = new Caller();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryMuteStore mutes = new InMemoryMuteStore();
    private final InProcessRest rest = rest();

    @Before
    public void aSeriesOfMayaAndRavi() {
        store.create(terms(fortnightly()));
        store.create(terms(fortnightly()));
        caller.is(MAYA);
    }

    @Test
    public void nothingIsMutedAtFirst() {
        assertThat(rest.get(ALL).body()).isEqualTo("{\"muted\":false,\"series\":[]}");
        assertThat(rest.get(ONE).body()).isEqualTo(LOUD);
    }

    @Test
    public void eitherOfTheTwoMutesASeriesForThemselvesAlone() {
        assertThat(rest.put(ONE, MUTED).body()).isEqualTo(MUTED);

        assertThat(rest.get(ONE).body()).isEqualTo(MUTED);
        assertThat(rest.get("/series/2/mute").body()).isEqualTo(LOUD);
        assertThat(rest.get(ALL).body()).isEqualTo("{\"muted\":false,\"series\":[\"1\"]}");
        caller.is(RAVI);
        assertThat(rest.get(ONE).body()).isEqualTo(LOUD);
        caller.is(MAYA);
        assertThat(rest.put(ONE, LOUD).body()).isEqualTo(LOUD);
        assertThat(rest.get(ALL).json().get("series")).isEmpty();
    }

    @Test
    public void everythingIsMutedAtOnceAndSingleSeriesKeepTheirOwnWord() {
        rest.put(ONE, MUTED);

        assertThat(rest.put(ALL, MUTED).body()).isEqualTo("{\"muted\":true,\"series\":[\"1\"]}");
        assertThat(rest.put(ALL, LOUD).body()).isEqualTo("{\"muted\":false,\"series\":[\"1\"]}");
    }

    @Test
    public void inputThatSaysNothingIsRefusedAtItsField() {
        for (String path : List.of(ALL, ONE)) {
            for (String body : List.of("{}", "{\"muted\":null}", "{\"muted\":\"perhaps\"}", "[]", "")) {
                assertThat(rest.put(path, body).status()).as(body).isEqualTo(400);
            }
        }
        assertThat(rest.put(ONE, "{}").json().at("/errors/0/field").asText()).isEqualTo("muted");
        assertThat(mutes.of(MAYA).single()).isEmpty();
    }

    @Test
    public void toEverybodyElseTheSeriesIsAbsent() {
        for (var stranger : List.of(OLGA, SAM, TeamSpace.INES)) {
            caller.is(stranger);

            assertThat(rest.get(ONE).status()).isEqualTo(404);
            assertThat(rest.put(ONE, MUTED).status()).isEqualTo(404);
            assertThat(rest.put(ONE, MUTED).body())
                    .isEqualTo(rest.put("/series/99/mute", MUTED).body());
        }
        assertThat(mutes.of(OLGA).single()).isEmpty();
    }

    @Test
    public void nobodyWhoIsNotLoggedInMutesAnything() {
        caller.isNobody();

        assertThat(rest.get(ALL).status()).isEqualTo(401);
        assertThat(rest.put(ALL, MUTED).status()).isEqualTo(401);
        assertThat(rest.get(ONE).status()).isEqualTo(401);
        assertThat(rest.put(ONE, MUTED).status()).isEqualTo(401);
    }

    private InProcessRest rest() {
        var access = new Access(caller.users(), new TeamSpace().rights(), store, new InMemoryMeetingStore());
        return new InProcessRest(new MuteResource(access, mutes), new SeriesMuteResource(access, mutes));
    }
}
