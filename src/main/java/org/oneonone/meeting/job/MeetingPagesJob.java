package org.oneonone.meeting.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.util.List;
import java.util.Map;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Timeline;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesStore;
import org.oneonone.template.SpaceSettings.Planning;
import org.oneonone.template.SpaceSettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Once an hour, on one node: makes the pages of what is some business days ahead. */
@Component
public class MeetingPagesJob implements JobRunner {
    private static final Logger log = LoggerFactory.getLogger(MeetingPagesJob.class);
    private static final int CHUNK = 100;

    private final SeriesStore series;
    private final SpaceSettingsStore settings;
    private final MeetingCalendar calendar;
    private final PageAhead ahead;

    MeetingPagesJob(SeriesStore series, SpaceSettingsStore settings, MeetingCalendar calendar, PageAhead ahead) {
        this.series = series;
        this.settings = settings;
        this.calendar = calendar;
        this.ahead = ahead;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        Map<String, Integer> preparing = settings.preparing();
        int made = 0;
        List<Series> some = series.running(new SeriesId(0), CHUNK);
        while (!some.isEmpty() && !request.isCancellationRequested()) {
            Map<SeriesId, Timeline> timelines = calendar.ahead(some);
            for (Series one : some) {
                made += prepare(
                        one, timelines.get(one.id()), preparing.getOrDefault(one.spaceKey(), Planning.USUAL_DAYS));
            }
            some = series.running(some.get(some.size() - 1).id(), CHUNK);
        }
        return JobRunnerResponse.success(made + " pages made");
    }

    /** One series in trouble must not keep the others from their turn. */
    private int prepare(Series one, Timeline timeline, int days) {
        try {
            return days > 0 && one.isActive() && ahead.prepare(timeline, days) ? 1 : 0;
        } catch (RuntimeException failure) {
            log.warn("The next page of series {} could not be made ahead", one.id(), failure);
            return 0;
        }
    }
}
