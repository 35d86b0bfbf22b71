package org.oneonone.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import java.time.Clock;
import java.util.Locale;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TextsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Services services = new Services();
    private PluginSystem plugins;
    private I18nResolver texts;

    @Before
    public void install() {
        services.provide(LocaleResolver.class, new Japanese());
        plugins = new PluginSystem(services, folder.getRoot().toPath().resolve("osgi"), Clock.systemUTC());
        plugins.install(new TinyJar()
                .modules("<resource type=\"i18n\" name=\"i18n\" location=\"i18n.tiny\"/>")
                .file("i18n/tiny.properties", "tiny.hello=Hello {0}\ntiny.bye=Bye, it''s late\n")
                .file("i18n/tiny_de.properties", "tiny.hello=Grüße an {0}\n")
                .write(folder.getRoot().toPath()));
        texts = services.require(I18nResolver.class);
    }

    @After
    public void stop() throws Exception {
        plugins.close();
    }

    @Test
    public void fallsBackToEnglishAndThenToTheKey() {
        assertThat(texts.getText(Locale.GERMANY, "tiny.hello", "Maya")).isEqualTo("Grüße an Maya");
        assertThat(texts.getText("tiny.hello", "Maya")).isEqualTo("Hello Maya");
        assertThat(texts.getText(Locale.GERMAN, "tiny.unknown")).isEqualTo("tiny.unknown");
    }

    @Test
    public void marksEveryTextInThePseudoLocale() {
        assertThat(texts.getText(new Locale("en", "XA"), "tiny.hello", "Maya")).isEqualTo("[Hello Maya]");
    }

    @Test
    public void forgetsTheTextsOfAPluginThatIsGone() {
        plugins.uninstall("tiny");

        assertThat(texts.getText("tiny.hello", "Maya")).isEqualTo("tiny.hello");
    }

    /** A reader of Japanese, for which there are no texts. */
    private static final class Japanese implements LocaleResolver {
        @Override
        public Locale getLocale() {
            return Locale.JAPAN;
        }

        @Override
        public Locale getLocale(UserKey key) {
            return Locale.JAPAN;
        }
    }
}
