package org.oneonone.meeting.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.util.List;
import java.util.Map;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingOutcomes;
import org.oneonone.meeting.Timeline;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesStore;
import org.oneonone.template.SpaceSettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Once an hour, on one node: writes down what was missed and makes the pages that spaces want made ahead. */
@Component
public class MeetingPagesJob implements JobRunner {
    private static final Logger log = LoggerFactory.getLogger(MeetingPagesJob.class);
    private static final int CHUNK = 100;

    private final SeriesStore series;
    private final SpaceSettingsStore settings;
    private final MeetingCalendar calendar;
    private final MeetingOutcomes outcomes;
    private final PageAhead ahead;

    MeetingPagesJob(
            SeriesStore series,
            SpaceSettingsStore settings,
            MeetingCalendar calendar,
            MeetingOutcomes outcomes,
            PageAhead ahead) {
        this.series = series;
        this.settings = settings;
        this.calendar = calendar;
        this.outcomes = outcomes;
        this.ahead = ahead;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        Map<String, Integer> preparing = settings.preparing();
        int recorded = 0;
        int made = 0;
        List<Series> some = series.running(new SeriesId(0), CHUNK);
        while (!some.isEmpty() && !request.isCancellationRequested()) {
            Map<SeriesId, Timeline> timelines = calendar.of(some);
            for (Series one : some) {
                Timeline timeline = timelines.get(one.id());
                recorded += record(one, timeline);
                made += prepare(one, timeline, preparing.getOrDefault(one.spaceKey(), 0));
            }
            some = series.running(some.get(some.size() - 1).id(), CHUNK);
        }
        return JobRunnerResponse.success(recorded + " recorded, " + made + " pages made");
    }

    /** One series in trouble must not keep the others from their turn. */
    private int record(Series one, Timeline timeline) {
        try {
            return outcomes.recordPast(one, timeline);
        } catch (RuntimeException failure) {
            log.warn("What became of series {} could not be written down", one.id(), failure);
            return 0;
        }
    }

    private int prepare(Series one, Timeline timeline, int days) {
        try {
            return days > 0 && one.isActive() && ahead.prepare(one, timeline.next(), days) ? 1 : 0;
        } catch (RuntimeException failure) {
            log.warn("The next page of series {} could not be made ahead", one.id(), failure);
            return 0;
        }
    }
}
