package org.oneonone.excusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.excusal.ExampleExcusals.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ExcusesTest {
    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");

    @Test
    public void leaveCountsBeforeHolidaysAndTheFirstBeforeTheOthers() {
        var excuses = new Excuses(
                List.of(days("2026-12-24", "2026-12-25", "first"), days("2026-12-25", "2026-12-26", "")),
                Map.of(CHRISTMAS, "Christmas", CHRISTMAS.plusDays(7), "New Year"));

        assertThat(excuses.on(CHRISTMAS)).contains("first");
        assertThat(excuses.on(CHRISTMAS.plusDays(1))).contains("");
        assertThat(excuses.on(CHRISTMAS.plusDays(7))).contains("New Year");
        assertThat(excuses.on(CHRISTMAS.minusDays(2))).isEmpty();
    }

    @Test
    public void theLastDayIsTheLastOfAll() {
        var leave = List.of(days("2026-12-24", "2026-12-30", ""), days("2026-12-25", "2026-12-26", ""));

        assertThat(new Excuses(leave, Map.of()).lastDay()).contains(LocalDate.parse("2026-12-30"));
        assertThat(new Excuses(leave, Map.of(CHRISTMAS.plusDays(7), "New Year")).lastDay())
                .contains(CHRISTMAS.plusDays(7));
        assertThat(Excuses.NONE.lastDay()).isEmpty();
    }
}
