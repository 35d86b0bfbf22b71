package org.oneonone.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** What the wiki's pages load. */
public class AssetsTest {
    @Test
    public void findsTheFrontEndLibraryFromTheClasses() {
        Path npm = Assets.npmFolder();

        assertThat(npm.resolve("@atlassian/aui/dist/aui/aui-prototyping.js")).exists();
        assertThat(npm.resolve("jquery/dist/jquery.min.js")).exists();
    }

    @Test
    public void namesNoRegistryInTheLockFile() throws IOException {
        String lock = Files.readString(Assets.npmFolder().resolveSibling("package-lock.json"));

        assertThat(lock).doesNotContain("http://").doesNotContain("https://registry");
    }

    @Test
    public void keepsScriptsAndStylesShort() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/sandbox/resources/ui/wiki"))) {
            List<Path> scripts = files.filter(Files::isRegularFile).toList();

            assertThat(scripts).isNotEmpty();
            for (Path script : scripts) {
                assertThat(Files.readAllLines(script)).as(script.toString()).hasSizeLessThanOrEqualTo(300);
            }
        }
    }
}
