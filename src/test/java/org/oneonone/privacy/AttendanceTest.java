package org.oneonone.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.util.List;
import org.junit.Test;
import org.oneonone.person.Account;
import org.oneonone.person.Refusal;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.PlainTexts;

public class AttendanceTest {
    private final ExamplePeople people = new ExamplePeople();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final Attendance attendance = new Attendance(people, people);
    private final Series series = store.create(terms(fortnightly()));

    @Test
    public void anAccountCountsBeforeTheSpace() {
        assertThat(Presence.of(Account.ACTIVE, true)).isEqualTo(Presence.PRESENT);
        assertThat(Presence.of(Account.ACTIVE, false)).isEqualTo(Presence.NO_SPACE);
        assertThat(Presence.of(Account.DEACTIVATED, false)).isEqualTo(Presence.DEACTIVATED);
        assertThat(Presence.of(Account.DEACTIVATED, true)).isEqualTo(Presence.DEACTIVATED);
        assertThat(Presence.of(Account.DELETED, true)).isEqualTo(Presence.DELETED);
    }

    @Test
    public void whileBothAreThereNothingIsSaid() {
        people.rename(RAVI, "Ravi Rao");

        assertThat(sentences()).isEmpty();
        assertThatCode(() -> attendance.requireBoth(series)).doesNotThrowAnyException();
    }

    @Test
    public void eachWayOfBeingAwayHasASentenceThatSaysWhatToDo() {
        people.hideSpaceFrom(RAVI);
        assertThat(sentences())
                .containsExactly(
                        "Ravi can no longer see the space of this series. Ask one of its administrators, or end the series.");

        people.deactivate(RAVI);
        assertThat(sentences())
                .containsExactly("The account of Ravi is deactivated. End the series, or ask an administrator.");

        people.remove(RAVI);
        assertThat(sentences())
                .containsExactly("The other one of you has no account any more. You may end the series.");
    }

    @Test
    public void aSeriesThatIsOverHasNoConcerns() {
        people.deactivate(RAVI);
        Series ended = ExampleSeries.in(SeriesState.ENDED, series);

        assertThat(attendance.concerns(ended)).isEmpty();
        assertThat(attendance.of(RAVI, ended)).isEqualTo(Presence.DEACTIVATED);
    }

    @Test
    public void eitherOfTheTwoCounts() {
        people.deactivate(MAYA);
        people.hideSpaceFrom(RAVI);

        assertThat(attendance.of(MAYA, series)).isEqualTo(Presence.DEACTIVATED);
        assertThat(attendance.of(RAVI, series)).isEqualTo(Presence.NO_SPACE);
        assertThat(sentences()).hasSize(2);
    }

    @Test
    public void whatNeedsBothIsRefusedInTheSameWords() {
        people.deactivate(RAVI);

        assertThatThrownBy(() -> attendance.requireBoth(series)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.phrase()).isEqualTo(attendance.concerns(series).get(0));
        });
    }

    private List<String> sentences() {
        return attendance.concerns(series).stream().map(new PlainTexts()::say).toList();
    }
}
