package org.oneonone.privacy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.oneonone.person.People;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.springframework.stereotype.Component;

/** Says who can read a page. */
@Component
public final class AudienceWords {
    private final People people;
    private final Texts texts;

    public AudienceWords(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** One sentence on the readers by restriction and one on Confluence's own exception. */
    public List<String> sentences(Audience audience) {
        return List.of(texts.say(readers(audience)), texts.say(Phrase.of("oneonone.privacy.audience.super-group")));
    }

    private Phrase readers(Audience audience) {
        if (audience.isOpen()) {
            return Phrase.of("oneonone.privacy.audience.open");
        }
        List<String> readers = Stream.of(
                        audience.people().stream().map(key -> people.byKey(key).displayName()),
                        audience.groups().stream().map(this::group),
                        Stream.of("oneonone.privacy.audience.more")
                                .filter(more -> audience.hasMoreGroups())
                                .map(more -> texts.say(Phrase.of(more))))
                .flatMap(all -> all)
                .toList();
        return switch (readers.size()) {
            case 0 -> Phrase.of("oneonone.privacy.audience.nobody");
            case 1 -> Phrase.of("oneonone.privacy.audience.one", readers.get(0));
            default -> Phrase.of("oneonone.privacy.audience.many", list(readers), readers.get(readers.size() - 1));
        };
    }

    private String list(List<String> readers) {
        return readers.subList(0, readers.size() - 1).stream()
                .reduce((some, one) -> texts.say(Phrase.of("oneonone.privacy.audience.list", some, one)))
                .orElse("");
    }

    private String group(Set<String> names) {
        return texts.say(Phrase.of("oneonone.privacy.audience.group", String.join(" + ", names)));
    }
}
