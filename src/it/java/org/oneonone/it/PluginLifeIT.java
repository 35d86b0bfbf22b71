package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.ClassRule;
import org.junit.Test;

public class PluginLifeIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final String KEY = "org.oneonone.one-on-one";
    private static final String SERIES = "/rest/one-on-one/1.0/series";
    private static final String NEW =
            """
            {"spaceKey":"TEAM","kind":"PEER","lead":{"name":"ines"},"partner":{"name":"tomo"},
             "cadence":{"rrule":"FREQ=WEEKLY","start":"2026-12-01T10:00","zone":"Asia/Tokyo","durationMinutes":30}}""";

    private final Caller ines = SANDBOX.as("ines");

    @Test
    public void keepsDataAndPagesWhileItIsDisabledUpgradedOrGone() {
        var created = ines.post(SERIES, NEW);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String path = SERIES + "/" + created.json().get("id").asText();
        var meeting = ines.post(path + "/meetings");
        String page = "/rest/api/content/" + meeting.json().get("pageId").asText();

        SANDBOX.plugins().disable(KEY);
        assertThat(ines.get(path).status()).isEqualTo(404);
        assertThat(ines.get(page).status()).isEqualTo(200);
        assertThat(SANDBOX.as("olga").get(page).status()).isEqualTo(404);

        SANDBOX.plugins().enable(KEY);
        assertThat(ines.get(path).status()).isEqualTo(200);

        SANDBOX.plugins().install(jar());
        assertThat(SANDBOX.plugins().plugins()).hasSize(1);
        assertThat(ines.get(path).status()).isEqualTo(200);

        SANDBOX.plugins().uninstall(KEY);
        assertThat(ines.get(page).status()).isEqualTo(200);
        assertThat(SANDBOX.as("olga").get(page).status()).isEqualTo(404);

        SANDBOX.plugins().install(jar());
        assertThat(ines.get(path).json().get("state").asText()).isEqualTo("ACTIVE");
    }

    private static Path jar() {
        return Path.of(System.getProperty("plugin.jar"));
    }
}
