package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.oneonone.sandbox.Sandbox;
import org.oneonone.sandbox.base.ClassPath;

public class MainIT {
    private static final String READY = "Sandbox ready: ";

    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    @Test
    public void runsOnPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            Process sandbox =
                    start(System.getProperty("plugin.jar"), "-Dsandbox.db.url=" + url, "-Dsandbox.db.user=postgres");
            try (Scanner output = new Scanner(sandbox.getInputStream(), StandardCharsets.UTF_8)) {
                String confluence = readyLine(output).split(" ")[2];

                var answer = new Caller(confluence, Optional.of("maya")).get("/rest/one-on-one/1.0/series");

                assertThat(answer.status()).isEqualTo(200);
            } finally {
                sandbox.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    public void endsWithOneWhenTheJarIsNoPlugin() throws Exception {
        Path broken = Files.writeString(home.newFile("broken.jar").toPath(), "no jar");

        Process sandbox = start(broken.toString());
        String output = new String(sandbox.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(sandbox.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(sandbox.exitValue()).isEqualTo(1);
        assertThat(output).contains("broken.jar").doesNotContain(READY);
    }

    private static String readyLine(Scanner output) {
        while (output.hasNextLine()) {
            String line = output.nextLine();
            if (line.startsWith(READY)) {
                return line;
            }
        }
        throw new AssertionError("the sandbox ended without being ready");
    }

    private Process start(String jar, String... properties) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(properties));
        command.addAll(List.of(
                "-Dplugin.jar=" + jar,
                "-Dsandbox.confluence.port=0",
                "-Dsandbox.jira.port=0",
                "-Dsandbox.home=" + home.getRoot(),
                "-cp",
                ClassPath.argument(),
                Sandbox.class.getName()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
