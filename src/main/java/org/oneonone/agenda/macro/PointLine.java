package org.oneonone.agenda.macro;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.oneonone.agenda.PointText;
import org.oneonone.agenda.TalkingPoint;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.Series;
import org.springframework.stereotype.Component;

/** What the agenda shows of one point. */
@Component
public class PointLine {
    private final People people;
    private final Texts texts;

    PointLine(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    Map<String, Object> of(TalkingPoint point, int carried, PersonKey viewer) {
        return Map.of(
                "id", point.id().toString(),
                "version", Long.toString(point.version()),
                "text", point.text(),
                "pieces",
                        PointText.pieces(point.text()).stream()
                                .map(PointLine::piece)
                                .toList(),
                "author", name(point.author()),
                "carried", point.isOpen() && carried > 0 ? texts.say(words(carried)) : "",
                "isMine", point.author().equals(viewer),
                "isDiscussed", !point.isOpen());
    }

    /** What scripts make the line of a new point from. */
    Map<String, Object> blank() {
        return Map.of(
                "id", "",
                "version", "",
                "text", "",
                "pieces", List.of(),
                "author", "",
                "carried", "",
                "isMine", true,
                "isDiscussed", false);
    }

    /** The two, whoever looks first. */
    List<Map<String, Object>> people(Series series, PersonKey viewer) {
        return Stream.of(viewer, series.participants().other(viewer))
                .map(key -> Map.<String, Object>of("key", key.value(), "name", name(key)))
                .toList();
    }

    private String name(PersonKey key) {
        return people.byKey(key).displayName();
    }

    private static Phrase words(int carried) {
        return carried == 1
                ? Phrase.of("oneonone.agenda.list.carried-one")
                : Phrase.of("oneonone.agenda.list.carried-many", carried);
    }

    private static Map<String, Object> piece(PointText.Piece piece) {
        return Map.of("words", piece.words(), "address", piece.address());
    }
}
