package org.oneonone.sandbox.plugin.job;

import com.atlassian.scheduler.status.RunOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;
import org.springframework.dao.DuplicateKeyException;

/** When jobs are due and how they ended, shared by all nodes. */
record JobTable(Database database) {
    private static final String DDL =
            """
            create table if not exists cf_job (job_key varchar(255) primary key, next_run bigint not null,
              started_at bigint, outcome varchar(20), message varchar(1000))""";
    private static final int MAX_MESSAGE = 1000;

    JobTable {
        database.update(DDL);
    }

    /** When the job is due; a job seen for the first time is due at the given instant. */
    Instant nextRun(String key, Instant otherwise) {
        Optional<Long> known = database.one(Long.class, "select next_run from cf_job where job_key = ?", key);
        if (known.isEmpty()) {
            try {
                database.update("insert into cf_job (job_key, next_run) values (?, ?)", key, otherwise.toEpochMilli());
            } catch (DuplicateKeyException e) {
                // Another node was faster with the same value.
                return otherwise;
            }
        }
        return known.map(Instant::ofEpochMilli).orElse(otherwise);
    }

    /** Moves the due time on; only one node succeeds for each due time. */
    boolean claim(String key, Instant due, Instant next) {
        return database.update(
                        "update cf_job set next_run = ? where job_key = ? and next_run = ?",
                        next.toEpochMilli(),
                        key,
                        due.toEpochMilli())
                == 1;
    }

    void save(String key, JobRun run) {
        String message = run.message().substring(0, Math.min(run.message().length(), MAX_MESSAGE));
        database.update(
                "update cf_job set started_at = ?, outcome = ?, message = ? where job_key = ?",
                run.startedAt().toEpochMilli(),
                run.outcome().name(),
                message,
                key);
    }

    Optional<JobRun> lastRun(String key) {
        return database.one(
                (row, number) -> run(row),
                "select started_at, outcome, message from cf_job where job_key = ? and outcome is not null",
                key);
    }

    private static JobRun run(ResultSet row) throws SQLException {
        return new JobRun(
                Instant.ofEpochMilli(row.getLong("started_at")),
                RunOutcome.valueOf(row.getString("outcome")),
                row.getString("message"));
    }
}
