package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.Test;

/** The jar as it lies on disk: what is in it, what is not, how big it is, and that building it is repeatable. */
public class JarIT {
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    public void holdsOurClassesAndNoGuests() throws IOException {
        List<String> classes = names().filter(name -> name.endsWith(".class")).toList();

        assertThat(classes).hasSizeGreaterThan(50).allMatch(name -> name.startsWith("org/oneonone/"));
        assertThat(classes)
                .noneMatch(name -> name.matches(".*(/sandbox/|/it/|/rules/|/testing/).*|.*(Test|IT|Bench)\\.class"));
    }

    @Test
    public void nestsOnlyLibrariesThatTheHostLacks() throws IOException {
        List<String> nested = names().filter(name -> name.endsWith(".jar")).toList();
        String notice = text("META-INF/NOTICE");

        assertThat(nested)
                .allMatch(name ->
                        name.matches("META-INF/lib/(biweekly|jems2|lib-recur|rfc5545-datetime|vinnie)-[\\d.]+\\.jar"))
                .hasSize(5);
        assertThat(nested)
                .allMatch(name -> notice.contains(name.replaceAll("META-INF/lib/(.*)-([\\d.]+)\\.jar", "$1 $2")));
        assertThat(manifest("Bundle-ClassPath").split(",")).contains(nested.toArray(String[]::new));
    }

    @Test
    public void theManifestIsThatOfAPlugin() throws IOException {
        String imports = manifest("Import-Package");

        assertThat(manifest("Atlassian-Plugin-Key"))
                .isEqualTo(manifest("Bundle-SymbolicName"))
                .isEqualTo("org.oneonone.one-on-one");
        assertThat(manifest("Spring-Context")).isEqualTo("*");
        assertThat(manifest("Export-Package")).isNull();
        assertThat(imports)
                .contains("com.atlassian.confluence.pages", "net.java.ao")
                .doesNotContain("version=")
                .doesNotContain("jackson.databind.module", "jackson.databind.ser", "jackson.core.util");
        assertThat(imports.split(",")).noneMatch(name -> name.startsWith("java.") || name.startsWith("org.oneonone"));
    }

    @Test
    public void carriesIndexFilesLicenceAndTheListOfLinkedMembers() throws IOException {
        assertThat(text("META-INF/plugin-components/component").lines())
                .contains("org.oneonone.series.SeriesBook")
                .isSorted();
        assertThat(text("META-INF/plugin-components/imports").lines())
                .contains(
                        "com.atlassian.confluence.pages.PageManager",
                        "com.atlassian.sal.api.user.UserManager#salUserManager")
                .isSorted();
        assertThat(text("META-INF/linked-members.txt").lines())
                .hasSizeGreaterThan(100)
                .anyMatch(line -> line.startsWith("interface com/atlassian/confluence/core/ContentPermissionManager#"));
        assertThat(text("META-INF/LICENSE")).contains("Apache License");
        assertThat(text("atlassian-plugin.xml"))
                .contains("key=\"org.oneonone.one-on-one\"")
                .doesNotContain("${");
    }

    @Test
    public void staysSmall() throws IOException {
        long whole = Files.size(JAR);
        long nested;
        try (JarFile jar = new JarFile(JAR.toFile())) {
            nested = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".jar"))
                    .mapToLong(ZipEntry::getCompressedSize)
                    .sum();
        }

        assertThat(whole).isLessThan(3 * MEGABYTE);
        assertThat(whole - nested).isLessThan(MEGABYTE);
    }

    @Test
    public void buildingItTwiceGivesTheSameBytes() throws IOException {
        Path again = JAR.resolveSibling("again").resolve(JAR.getFileName());

        assertThat(Files.mismatch(JAR, again)).isEqualTo(-1);
    }

    private static Stream<String> names() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList().stream();
        }
    }

    private static String text(String name) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return new String(jar.getInputStream(jar.getJarEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String manifest(String header) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Manifest manifest = jar.getManifest();
            return manifest.getMainAttributes().getValue(header);
        }
    }
}
