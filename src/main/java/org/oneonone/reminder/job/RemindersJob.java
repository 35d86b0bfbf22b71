package org.oneonone.reminder.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.oneonone.reminder.ReminderPatience;
import org.oneonone.reminder.ReminderPost;
import org.oneonone.reminder.ReminderRound;
import org.oneonone.reminder.ReminderStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Once an hour, on one node: sends the reminders that are due. */
@Component
public class RemindersJob implements JobRunner {
    private static final Logger log = LoggerFactory.getLogger(RemindersJob.class);
    private static final int CHUNK = 100;
    /** Longer than anything is told about a meeting, also on clocks that were set back. */
    private static final Duration MEMORY = Duration.ofDays(120);

    private final SeriesStore series;
    private final ReminderRound round;
    private final ReminderPost post;
    private final ReminderStore store;
    private final Clock clock;

    RemindersJob(SeriesStore series, ReminderRound round, ReminderPost post, ReminderStore store, Clock clock) {
        this.series = series;
        this.round = round;
        this.post = post;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        if (!post.isOpen()) {
            return JobRunnerResponse.success("Nothing is sent: there is no mail server");
        }
        store.forgetBefore(clock.instant().minus(MEMORY));
        ReminderPatience patience = new ReminderPatience();
        int sent = 0;
        List<Series> some = series.running(new SeriesId(0), CHUNK);
        while (!some.isEmpty() && patience.isLeft() && !request.isCancellationRequested()) {
            sent += send(some, patience);
            some = series.running(some.get(some.size() - 1).id(), CHUNK);
        }
        return JobRunnerResponse.success(sent + " reminders sent" + (patience.isLeft() ? "" : ", mail server away"));
    }

    /** Some series in trouble must not keep the others from their turn. */
    private int send(List<Series> some, ReminderPatience patience) {
        try {
            return round.send(some, patience);
        } catch (RuntimeException failure) {
            log.warn(
                    "Reminders from series {} on could not be looked after",
                    some.get(0).id(),
                    failure);
            return 0;
        }
    }
}
