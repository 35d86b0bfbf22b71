package org.oneonone.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.oneonone.sandbox.plugin.tiny.TinyClock;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

public class PluginSystemTest {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final Instant TEA_TIME = Instant.parse("2031-01-02T17:00:00Z");
    private static final String START = "org.oneonone.sandbox.plugin.tiny.TinyStart";
    private static final String CLOCK = TinyClock.class.getName();

    private static final String TEXTS = "<resource type=\"i18n\" name=\"i18n\" location=\"i18n.tiny\"/>";

    private static PluginSystem plugins;

    @BeforeClass
    public static void start() {
        Path storage = FOLDER.getRoot().toPath().resolve("osgi");
        plugins = new PluginSystem(new Services(), storage, Clock.fixed(TEA_TIME, ZoneOffset.UTC));
        plugins.type("thing", (plugin, element) -> new PluginModule(plugin, element) {});
        plugins.start();
    }

    @After
    public void uninstall() {
        plugins.plugin("tiny").ifPresent(plugin -> plugins.uninstall(plugin.key()));
    }

    @AfterClass
    public static void stop() throws Exception {
        plugins.close();
    }

    @Test
    public void wiresComponentsByConstructorAndTellsThemAboutTheHost() {
        InstalledPlugin plugin = install(complete());
        Runnable bean = plugin.bean(Runnable.class);

        bean.run();
        plugins.disable("tiny");

        assertThat(bean).hasToString("made with TinyClock, started, Hello, stopped");
        assertThat(plugin.isEnabled()).isFalse();
    }

    @Test
    public void letsThePluginLiveByTheSandboxClock() {
        InstalledPlugin plugin = install(complete());

        assertThat(plugin.bean(Supplier.class).get()).isEqualTo(TEA_TIME);
    }

    @Test
    public void replacesAPluginByItsNextVersion() {
        install(complete());

        install(complete().manifest("Bundle-Version", "1.1.0").modules("<thing key=\"second\"/>"));

        assertThat(plugins.plugins()).hasSize(1);
        assertThat(plugins.module("tiny:second")).isPresent();
    }

    @Test
    public void enablesADisabledPluginAgain() {
        install(complete().modules("<thing key=\"one\"/>"));
        plugins.disable("tiny");
        assertThat(plugins.module("tiny:one")).isEmpty();

        plugins.enable("tiny");

        assertThat(plugins.module("tiny:one")).isPresent();
    }

    @Test
    public void namesAPackageThatNobodyExports() {
        refused(new TinyJar().manifest("Import-Package", "com.example.absent"))
                .hasMessageContaining("com.example.absent");
        refused(new TinyJar().manifest("Import-Package", "org.oneonone.sandbox.base"))
                .hasMessageContaining("org.oneonone.sandbox.base");
    }

    @Test
    public void refusesAVersionRangeThatTheHostDoesNotMeet() {
        refused(new TinyJar().manifest("Import-Package", "org.slf4j;version=\"[3,4)\""))
                .hasMessageContaining("org.slf4j");
        refused(new TinyJar().manifest("Import-Package", "com.atlassian.sal.api.user;version=\"[1,9)\""))
                .hasMessageContaining("com.atlassian.sal.api.user");
    }

    @Test
    public void refusesAJarThatIsNoPlugin() {
        refused(new TinyJar().without("Atlassian-Plugin-Key")).hasMessageContaining("Atlassian-Plugin-Key");
        refused(new TinyJar().manifest("Atlassian-Plugin-Key", "other")).hasMessageContaining("other");
        refused(new TinyJar().file("com/atlassian/plugin/spring/scanner/annotation/imports/ComponentImport.class", ""))
                .hasMessageContaining("ComponentImport");
    }

    @Test
    public void namesAClassThatIsNotInTheJar() {
        refused(new TinyJar().index("component", "com.example.Gone")).hasMessageContaining("com.example.Gone");
        refused(new TinyJar().modules("<thing key=\"one\" class=\"com.example.Gone\"/>"))
                .hasMessageContaining("com.example.Gone");
    }

    @Test
    public void namesAServiceThatNobodyOffers() {
        refused(new TinyJar().index("imports", "java.util.concurrent.Executor"))
                .hasMessageContaining("java.util.concurrent.Executor");
    }

    @Test
    public void namesAComponentThatIsNotInTheIndex() {
        refused(complete().index("component", START))
                .hasRootCauseInstanceOf(NoSuchBeanDefinitionException.class)
                .hasMessageContaining("java.util.function.Supplier");
    }

    @Test
    public void namesAClassWhosePackageIsNotImported() {
        refused(complete().manifest("Import-Package", "com.atlassian.sal.api.message"))
                .hasMessageContaining("com.atlassian.sal.api.lifecycle.LifecycleAware");
    }

    @Test
    public void namesAFileThatIsNotInTheJar() {
        refused(
                        new TinyJar()
                                .modules(
                                        "<thing key=\"one\"><resource type=\"download\" name=\"a.js\" location=\"ui/a.js\"/></thing>"))
                .hasMessageContaining("ui/a.js");
        refused(new TinyJar().modules("<resource type=\"i18n\" name=\"i18n\" location=\"i18n.gone\"/>"))
                .hasMessageContaining("i18n/gone.properties");
    }

    @Test
    public void namesATextThatHasNoWords() {
        refused(complete().modules(TEXTS + "<thing key=\"one\"><label key=\"tiny.nothing\"/></thing>"))
                .hasMessageContaining("tiny.nothing");
        assertThat(install(complete().modules(TEXTS + "<thing key=\"one\" i18n-name-key=\"tiny.hello\"/>")))
                .isNotNull();
        plugins.uninstall("tiny");
        refused(complete().modules(TEXTS + "<thing key=\"one\" i18n-name-key=\"tiny.nameless\"/>"))
                .hasMessageContaining("tiny.nameless");
    }

    @Test
    public void namesAKeyThatTwoModulesHave() {
        refused(new TinyJar().modules("<thing key=\"twice\"/><thing key=\"twice\"/>"))
                .hasMessageContaining("twice");
    }

    @Test
    public void namesAModuleTypeThatItDoesNotKnow() {
        refused(new TinyJar().modules("<gadget key=\"one\"/>")).hasMessageContaining("<gadget>");
    }

    @Test
    public void namesASchemaThatItDoesNotKnow() {
        refused(
                        new TinyJar()
                                .file(
                                        "META-INF/spring/context.xml",
                                        """
                                <beans xmlns="http://www.springframework.org/schema/beans"
                                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                                    xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd
                                      http://example.com/x http://example.com/unknown.xsd"><x xmlns="http://example.com/x"/></beans>"""))
                .hasMessageContaining("unknown.xsd");
    }

    private static TinyJar complete() {
        return new TinyJar()
                .manifest("Import-Package", "com.atlassian.sal.api.message,com.atlassian.sal.api.lifecycle")
                .modules(TEXTS)
                .file("i18n/tiny.properties", "tiny.hello=Hello\n")
                .type(TinyClock.class)
                .type(type(START))
                .index("component", CLOCK, START)
                .index("imports", "com.atlassian.sal.api.message.I18nResolver")
                .index("exports", START + "#" + LifecycleAware.class.getName());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InstalledPlugin install(TinyJar jar) {
        return plugins.install(jar.write(FOLDER.getRoot().toPath()));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(TinyJar jar) {
        AbstractThrowableAssert<?, ? extends Throwable> refusal = assertThatThrownBy(() -> install(jar));
        assertThat(plugins.plugins()).isEmpty();
        return refusal;
    }
}
