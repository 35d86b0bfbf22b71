package org.oneonone.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.job.JobRun;
import org.oneonone.sandbox.plugin.job.JobScheduler;
import org.oneonone.sandbox.plugin.job.JobState;
import org.oneonone.sandbox.wiki.mail.CaughtMail;
import org.oneonone.sandbox.wiki.mail.Mails;

/** What can be seen and set off in the wiki's host: the plugin's state, mails, scheduled jobs. */
final class HostSwitches {
    private final Host host;
    private final Mails mails;
    private final JobScheduler jobs;
    private volatile boolean isUp;

    HostSwitches(Host host, Mails mails, JobScheduler jobs) {
        this.host = host;
        this.mails = mails;
        this.jobs = jobs;
        host.whenReady(() -> isUp = true);
    }

    void register(Router<JiraCall, Answer> router) {
        router.add("GET /ready", call -> ready())
                .add("GET /mail", call -> JiraSwitches.results(mail()))
                .add("GET /mail/{}/html", call -> html(call.gap(0)))
                .add("DELETE /mail", call -> {
                    mails.clear();
                    return Answer.noContent();
                })
                .add("GET /jobs", call -> JiraSwitches.results(jobs()))
                .add("POST /jobs/{}/run", call -> run(call.gap(0)));
    }

    private Answer ready() {
        ObjectNode json = Json.object().put("confluence", host.confluenceUrl()).put("jira", host.jiraUrl());
        ObjectNode plugin = json.putObject("plugin");
        boolean isEnabled = false;
        for (InstalledPlugin installed : host.plugins().plugins()) {
            isEnabled = installed.isEnabled();
            plugin.put("key", installed.key())
                    .put("version", installed.version())
                    .put("state", isEnabled ? "ENABLED" : "DISABLED");
        }
        return Answer.json(isUp && isEnabled ? 200 : 503, json);
    }

    ArrayNode mail() {
        ArrayNode all = Json.array();
        for (CaughtMail mail : mails.all()) {
            all.addObject()
                    .put("id", String.valueOf(mail.id()))
                    .put("to", mail.to())
                    .put("subject", mail.subject())
                    .put("text", mail.text())
                    .put("html", mail.html())
                    .put("messageId", mail.messageId())
                    .put("sentAt", mail.sentAt().toString())
                    .put("node", mail.node());
        }
        return all;
    }

    /** The HTML part of a mail, as its reader sees it. */
    private Answer html(String id) {
        return mails.all().stream()
                .filter(mail -> String.valueOf(mail.id()).equals(id))
                .findFirst()
                .map(mail -> Answer.html(200, mail.html()))
                .orElseThrow(() -> JiraRefusal.notFound("There is no mail " + id + "."));
    }

    ArrayNode jobs() {
        ArrayNode all = Json.array();
        for (JobState job : jobs.jobs()) {
            ObjectNode json = all.addObject()
                    .put("key", job.key())
                    .put("name", job.name())
                    .put("schedule", job.schedule())
                    .put("perCluster", job.perCluster())
                    .put("nextRun", job.nextRun().toString());
            job.lastRun().ifPresent(run -> json.set("lastRun", run(run)));
        }
        return all;
    }

    private Answer run(String key) {
        return jobs.run(key)
                .map(run -> Answer.json(200, run(run).put("key", key)))
                .orElseThrow(() -> JiraRefusal.notFound("There is no job '" + key + "'."));
    }

    private static ObjectNode run(JobRun run) {
        return Json.object()
                .put("startedAt", run.startedAt().toString())
                .put("outcome", run.outcome().name())
                .put("message", run.message());
    }
}
