package org.oneonone.web;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.oneonone.person.Phrase;
import org.oneonone.person.Refusal;
import org.oneonone.person.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Prints what macros and our own pages show. Templates get maps, lists, strings, numbers and booleans only, because
 * the host blocks calls on anything else.
 */
@Component
public final class Screen {
    private static final Logger log = LoggerFactory.getLogger(Screen.class);

    private final VelocityHelperService velocity;
    private final PageBuilderService pages;
    private final Texts texts;

    public Screen(VelocityHelperService velocity, PageBuilderService pages, Texts texts) {
        this.velocity = velocity;
        this.pages = pages;
        this.texts = texts;
    }

    /** Fills a template of ours, for example {@code templates/macro/one-on-ones.html.vm}. */
    public String html(String template, Map<String, Object> values) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.putAll(values);
        return velocity.getRenderedTemplate(template, context);
    }

    /** The same, and asks for the scripts and styles of a context, for example {@code oneonone.series}. */
    public String html(String template, String resourceContext, Map<String, Object> values) {
        pages.assembler().resources().requireContext(resourceContext);
        return html(template, values);
    }

    /** What a macro prints, or the sentence that says why it cannot; a macro never spoils the rest of its page. */
    public String orSentence(Supplier<String> content) {
        try {
            return content.get();
        } catch (Refusal refusal) {
            return sentence(refusal.phrase());
        } catch (RuntimeException e) {
            String incident = UUID.randomUUID().toString();
            log.error("Macro failed, incident {}", incident, e);
            return sentence(Phrase.of("oneonone.web.error.internal", incident));
        }
    }

    /** A quiet box with one sentence. */
    public String sentence(Phrase phrase) {
        return html("templates/macro/sentence.html.vm", Map.of("sentence", texts.say(phrase)));
    }
}
