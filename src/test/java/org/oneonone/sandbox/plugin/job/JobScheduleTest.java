package org.oneonone.sandbox.plugin.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.plugin.PluginParseException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.Test;

public class JobScheduleTest {
    // A Wednesday.
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 12, 2, 12, 0);

    @Test
    public void countsTheDaysOfTheWeekFromSundayAsQuartzDoes() {
        assertThat(next("0 0 6 ? * 2")).isEqualTo("2026-12-07T06:00");
        assertThat(next("0 0 6 ? * 2-6")).isEqualTo("2026-12-03T06:00");
        assertThat(next("0 0 6 ? * MON")).isEqualTo("2026-12-07T06:00");
        assertThat(next("0 0/10 * * * ?")).isEqualTo("2026-12-02T12:10");
    }

    @Test
    public void refusesWhatQuartzRefuses() {
        assertThatThrownBy(() -> next("0 0 6 * * *"))
                .isInstanceOf(PluginParseException.class)
                .hasMessageContaining("0 0 6 * * *");
        assertThatThrownBy(() -> next("0 6 * * ?")).isInstanceOf(PluginParseException.class);
        assertThatThrownBy(() -> next("0 0 66 * * ?")).isInstanceOf(PluginParseException.class);
    }

    private static String next(String expression) {
        ZoneId zone = ZoneId.systemDefault();
        return JobSchedule.Cron.quartz(expression)
                .after(NOON.atZone(zone).toInstant())
                .atZone(zone)
                .toLocalDateTime()
                .toString();
    }
}
