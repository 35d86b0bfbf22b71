package org.oneonone.testing;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oneonone.person.Phrase;
import org.oneonone.sandbox.front.resource.PageResources;
import org.oneonone.sandbox.front.velocity.AllowList;
import org.oneonone.sandbox.front.velocity.VelocityTemplates;
import org.oneonone.web.Screen;

/** Our templates behind the sandbox's Velocity, which escapes and allows what Confluence does; texts in English. */
public final class RealTemplates implements VelocityHelperService {
    private static final Set<String> ALLOWED = Set.of(I18n.class.getName() + "#getText(java.lang.String)");

    private final VelocityTemplates velocity = new VelocityTemplates(
            RealTemplates::file, () -> new AllowList(ALLOWED, Set.of()), mock(PageResources.class));

    /** A screen that prints with these templates. */
    public static Screen screen() {
        return new Screen(new RealTemplates(), mock(PageBuilderService.class, RETURNS_DEEP_STUBS), new PlainTexts());
    }

    @Override
    public Map<String, Object> createDefaultVelocityContext() {
        return new HashMap<>(Map.of("i18n", new I18n()));
    }

    @Override
    public String getRenderedTemplate(String templateName, Map<String, Object> context) {
        return velocity.render(templateName, context);
    }

    private static Optional<String> file(String path) {
        try {
            return Files.exists(Path.of(path)) ? Optional.of(Files.readString(Path.of(path))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code $i18n} of a template. */
    public static final class I18n {
        private final PlainTexts texts = new PlainTexts();

        @HtmlSafe
        public String getText(String key) {
            return texts.say(Phrase.of(key));
        }
    }
}
