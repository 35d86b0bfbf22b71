package org.oneonone.excusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.series.SeriesId;

/** What every store of leave does. */
public abstract class LeaveStoreContract {
    private static final Optional<SeriesId> ONE = Optional.of(new SeriesId(1));

    protected abstract LeaveStore store();

    @Test
    public void everythingOfALeaveIsKept() {
        Leave one = store().add(MAYA, ONE, days("2026-12-28", "2027-01-08", "Skiing – 雪 'n' <snow>"));
        Leave all = store().add(MAYA, Optional.empty(), days("2027-02-01", "2027-02-01", ""));

        assertThat(store().byId(one.id())).contains(one);
        assertThat(store().byId(all.id())).contains(all);
        assertThat(all.series()).isEmpty();
        assertThat(all.days().reason()).isEmpty();
        assertThat(store().byId(new Leave.Id(4711))).isEmpty();
    }

    @Test
    public void theLeaveOfManyPeopleComesWithTheEarliestFirst() {
        Leave later = store().add(MAYA, ONE, days("2027-03-01", "2027-03-02", ""));
        Leave first = store().add(RAVI, Optional.empty(), days("2027-01-01", "2027-12-31", ""));
        store().add(OLGA, ONE, days("2027-01-02", "2027-01-02", ""));

        assertThat(store().of(List.of(MAYA, RAVI))).containsExactly(first, later);
        assertThat(store().of(List.of())).isEmpty();
    }

    @Test
    public void whatIsRemovedIsGoneAndCannotBeRemovedAgain() {
        Leave gone = store().add(MAYA, ONE, days("2027-03-01", "2027-03-02", ""));
        Leave stays = store().add(MAYA, ONE, days("2027-03-01", "2027-03-02", ""));

        assertThat(store().remove(gone.id())).isTrue();
        assertThat(store().remove(gone.id())).isFalse();

        assertThat(store().of(List.of(MAYA))).containsExactly(stays);
    }

    private static Excuses.Range days(String from, String to, String reason) {
        return new Excuses.Range(LocalDate.parse(from), LocalDate.parse(to), reason);
    }
}
