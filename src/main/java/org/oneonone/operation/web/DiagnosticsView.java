package org.oneonone.operation.web;

import com.atlassian.sal.api.ApplicationProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.oneonone.operation.ApiSelfCheck;
import org.oneonone.operation.Diagnostics;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Dates;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** The state of the plugin in words. */
@Component
public class DiagnosticsView {
    private final Diagnostics diagnostics;
    private final ApplicationProperties host;
    private final Dates dates;
    private final Texts texts;
    private final Screen screen;

    DiagnosticsView(Diagnostics diagnostics, ApplicationProperties host, Dates dates, Texts texts, Screen screen) {
        this.diagnostics = diagnostics;
        this.host = host;
        this.dates = dates;
        this.texts = texts;
        this.screen = screen;
    }

    String html() {
        Diagnostics.Report report = diagnostics.report();
        Map<String, Object> values = new HashMap<>();
        values.put("hostVersion", host.getVersion());
        values.put(
                "links",
                report.links().stream()
                        .map(site -> new HashMap<>(Map.of("name", site.name(), "url", site.url())))
                        .toList());
        values.put("waiting", report.waiting());
        values.put("syncedInstant", report.syncedSince().map(Instant::toString).orElse(""));
        values.put("synced", report.syncedSince().map(dates::dateTime).orElse(""));
        values.put("schema", report.schema());
        values.put("checked", report.selfCheck().checked());
        values.put("summary", summary(report.selfCheck()));
        values.put(
                "findings",
                report.selfCheck().findings().stream().map(this::row).toList());
        return screen.html("templates/page/diagnostics-content.html.vm", values);
    }

    private String summary(ApiSelfCheck.Result result) {
        if (result.checked() == 0) {
            return texts.say(Phrase.of("oneonone.operation.selfcheck.no-list"));
        }
        String checked = Integer.toString(result.checked());
        return texts.say(
                result.findings().isEmpty()
                        ? Phrase.of("oneonone.operation.selfcheck.fine", checked)
                        : Phrase.of(
                                "oneonone.operation.selfcheck.missing",
                                Integer.toString(result.findings().size()),
                                checked));
    }

    private Map<String, Object> row(ApiSelfCheck.Finding finding) {
        String word = finding.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> row = new HashMap<>();
        row.put("member", finding.member());
        row.put("problem", texts.say(Phrase.of("oneonone.operation.problem." + word)));
        return row;
    }
}
