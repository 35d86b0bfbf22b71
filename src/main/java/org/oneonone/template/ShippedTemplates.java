package org.oneonone.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.springframework.stereotype.Component;

/** The templates in the jar, in the language of whoever asks. */
@Component
class ShippedTemplates {
    private static final List<Shipped> ALL = List.of(
            new Shipped(
                    "first-one-on-one",
                    "oneonone.template.first.name",
                    "oneonone.template.first.description",
                    new MeetingTemplate.Hint(Optional.empty(), 45)),
            new Shipped(
                    "weekly-check-in",
                    "oneonone.template.weekly.name",
                    "oneonone.template.weekly.description",
                    new MeetingTemplate.Hint(Optional.of("FREQ=WEEKLY"), 30)),
            new Shipped(
                    "start-stop-continue",
                    "oneonone.template.feedback.name",
                    "oneonone.template.feedback.description",
                    new MeetingTemplate.Hint(Optional.of("FREQ=WEEKLY;INTERVAL=6"), 45)));

    private final Texts texts;

    ShippedTemplates(Texts texts) {
        this.texts = texts;
    }

    /** In the order in which lists show them. */
    List<MeetingTemplate> all() {
        return ALL.stream().map(this::read).toList();
    }

    private MeetingTemplate read(Shipped shipped) {
        String body = TemplateBody.translate(load(shipped.file()), this::say);
        var text = new TemplateText(say(shipped.nameKey()), say(shipped.descriptionKey()), body);
        return new MeetingTemplate(
                new TemplateKey(shipped.file()), text, 0, MeetingTemplate.Source.PLUGIN, shipped.hint(), true);
    }

    private String say(String key) {
        return texts.say(Phrase.of(key));
    }

    private static String load(String file) {
        String path = "/templates/blueprint/" + file + ".xml";
        try (var stream = ShippedTemplates.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The jar lacks " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The jar's " + path + " cannot be read", broken);
        }
    }

    /** One file of the jar and what is known about it. */
    private record Shipped(String file, String nameKey, String descriptionKey, MeetingTemplate.Hint hint) {}
}
