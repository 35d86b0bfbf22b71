package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.NOW;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Duration;
import java.time.Instant;
import org.junit.Test;
import org.oneonone.jira.LookStore.Look;
import org.oneonone.person.PersonKey;

/** What every store of looks does. */
public abstract class LookStoreContract {
    private static final JiraLinkId OTHER = new JiraLinkId("jira-2");

    protected abstract LookStore store();

    @Test
    public void keepsOneLookForEachPersonAndJira() {
        var first = look(JIRA, MAYA, NOW);
        var later = first.answered(NOW.plusSeconds(9), false).met(NOW.plusSeconds(8));
        store().keep(first);
        store().keep(look(OTHER, MAYA, NOW.plusSeconds(1)));
        store().keep(look(JIRA, RAVI, NOW.plusSeconds(2)));

        store().keep(later);

        assertThat(store().of(JIRA, MAYA)).contains(later);
        assertThat(store().of(OTHER, MAYA)).map(Look::at).contains(NOW.plusSeconds(1));
        assertThat(store().of(JIRA, RAVI)).map(Look::at).contains(NOW.plusSeconds(2));
        assertThat(store().of(OTHER, RAVI)).isEmpty();
    }

    @Test
    public void knowsSinceWhenEverybodysIssuesWereLookedAt() {
        assertThat(store().oldest()).isEmpty();
        store().keep(look(JIRA, MAYA, NOW.plusSeconds(5)));
        store().keep(look(JIRA, RAVI, NOW));

        assertThat(store().oldest()).contains(NOW);
    }

    @Test
    public void forgetsWhoHasNoIssuesAnyMore() {
        store().forget(NOW);
        store().keep(look(JIRA, MAYA, NOW));
        store().keep(look(JIRA, RAVI, NOW).met(NOW.minusSeconds(1)));

        store().forget(NOW);

        assertThat(store().of(JIRA, MAYA)).isPresent();
        assertThat(store().of(JIRA, RAVI)).isEmpty();
    }

    @Test
    public void asksForWhatChangedSinceTheLastLookAndALittleBefore() {
        var look = look(JIRA, MAYA, NOW);

        assertThat(look.window(NOW.plusSeconds(600))).contains(Duration.ofMinutes(15));
        assertThat(look.answered(NOW.plusSeconds(600), false).window(NOW.plusSeconds(660)))
                .contains(Duration.ofMinutes(6));
    }

    @Test
    public void asksForEverythingOnceADayAndWhenTheClockWasSetBack() {
        var look = look(JIRA, MAYA, NOW).answered(NOW.plus(Duration.ofHours(23)), false);

        assertThat(look.window(NOW.plus(Duration.ofHours(24)).minusMillis(1))).isPresent();
        assertThat(look.window(NOW.plus(Duration.ofHours(24)))).isEmpty();
        assertThat(look.window(NOW.plus(Duration.ofHours(22)))).isEmpty();
        var full = look.answered(NOW.plus(Duration.ofHours(24)), true);
        assertThat(full.window(NOW.plus(Duration.ofHours(25)))).contains(Duration.ofMinutes(65));
    }

    private static Look look(JiraLinkId link, PersonKey actor, Instant at) {
        return new Look(link, actor, at, at, at);
    }
}
