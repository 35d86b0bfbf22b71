package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/**
 * A node is killed between two steps of sending a reminder, and the other goes on: each person gets each reminder once.
 * Only who dies after the mail server took a mail and before that was written down makes the other hand it over again,
 * and then under the same id.
 */
public class KilledReminderIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final String CLAIM = "insert .*_reminder\\b";
    private static final String MAIL = CLAIM + ";commit;insert into cf_mail";
    private static final String WRITTEN = MAIL + ";commit;update .*_reminder\\b";

    private final Reminding reminding = new Reminding(SANDBOX);
    private final JiraSide clock = new JiraSide(SANDBOX);
    private final Caller control = SANDBOX.anonymous();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private JsonNode node;
    private String page;

    /** Whatever else is due is sent before, and for an hour no job runs by itself. */
    @Before
    public void aSecondNodeAndTwoPeopleToRemind() {
        node = control.post("/sandbox/nodes").json();
        clock.pass("PT61M");
        reminding.run();
        page = reminding.near(Pair.of(SANDBOX, "maya", "ravi"));
    }

    @After
    public void stop() {
        threads.shutdownNow();
    }

    @Test
    public void beforeTheClaimIsCommitted() {
        killIn(CLAIM + ";commit");

        assertThat(reminding.readers(page)).isEmpty();
        reminding.run();
        assertThat(reminding.readers(page)).containsExactlyInAnyOrder("maya", "ravi");
        assertNothingIsSentAgain(2);
    }

    @Test
    public void betweenTheClaimAndTheMail() {
        killIn(MAIL);

        assertThat(reminding.readers(page)).isEmpty();
        reminding.run();
        assertThat(reminding.readers(page)).containsExactly("maya");
        clock.pass("PT16M");
        reminding.run();
        assertThat(reminding.readers(page)).containsExactly("maya", "ravi");
        assertNothingIsSentAgain(2);
    }

    @Test
    public void betweenTheMailAndWritingDownThatItIsSent() {
        killIn(WRITTEN);

        assertThat(reminding.readers(page)).containsExactly("ravi");
        reminding.run();
        assertThat(reminding.readers(page)).containsExactly("ravi", "maya");
        clock.pass("PT16M");
        reminding.run();
        assertThat(reminding.readers(page)).containsExactly("ravi", "maya", "ravi");
        assertThat(reminding.distinct(page)).hasSize(2);
        assertNothingIsSentAgain(3);
    }

    @Test
    public void betweenOneReminderAndTheNext() {
        killIn(WRITTEN + ";commit;" + CLAIM);

        assertThat(reminding.readers(page)).containsExactly("ravi");
        reminding.run();
        assertThat(reminding.readers(page)).containsExactly("ravi", "maya");
        assertNothingIsSentAgain(2);
    }

    /** Lets the second node run the job up to a step, and kills it there. */
    private void killIn(String steps) {
        var there = new Caller(node.get("confluence").asText(), Optional.empty());
        Future<Answer> hanging = threads.submit(() -> there.send(there.request("/sandbox/jobs/reminders/run")
                .header("X-Sandbox-Hold", steps)
                .POST(BodyPublishers.noBody())));
        Until.holds(() -> there.get("/sandbox/holds").json().get("held").asInt() == 1);
        control.delete("/sandbox/nodes/" + node.get("node").asText());
        assertThat(hanging).failsWithin(Duration.ofSeconds(40));
    }

    private void assertNothingIsSentAgain(int mails) {
        clock.pass("PT30M");
        reminding.run();
        assertThat(reminding.mails(page)).hasSize(mails);
    }
}
