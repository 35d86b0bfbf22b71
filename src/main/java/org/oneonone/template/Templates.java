package org.oneonone.template;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/** The templates in force: a space's own text hides the one for all spaces, which hides the shipped one. */
@Component
public class Templates {
    /** What a series uses if neither it nor its space names a template. */
    static final TemplateKey USUAL = new TemplateKey("weekly-check-in");

    private static final int LONGEST_COMMENT = 250;

    private final ShippedTemplates shipped;
    private final TemplateStore store;
    private final SpaceSettingsStore settings;
    private final Clock clock;

    Templates(ShippedTemplates shipped, TemplateStore store, SpaceSettingsStore settings, Clock clock) {
        this.shipped = shipped;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every template of a space, as it is in force there. */
    public List<MeetingTemplate> all(String spaceKey) {
        Map<TemplateKey, TemplateStore.Version> global = newest(TemplateStore.Scope.GLOBAL);
        Map<TemplateKey, TemplateStore.Version> own = newest(TemplateStore.Scope.space(spaceKey));
        return shipped.all().stream()
                .map(template -> over(template, global.get(template.key()), MeetingTemplate.Source.GLOBAL))
                .map(template -> over(template, own.get(template.key()), MeetingTemplate.Source.SPACE))
                .toList();
    }

    /** One template of a space, empty if there is none of that key. */
    public Optional<MeetingTemplate> current(String spaceKey, TemplateKey key) {
        return shipped.all().stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .map(template -> over(template, newest(TemplateStore.Scope.GLOBAL, key), MeetingTemplate.Source.GLOBAL))
                .map(template ->
                        over(template, newest(TemplateStore.Scope.space(spaceKey), key), MeetingTemplate.Source.SPACE));
    }

    /** What a meeting's page is made from: the template asked for, else the space's default, else the usual one. */
    public MeetingTemplate forMeeting(String spaceKey, Optional<TemplateKey> wanted) {
        TemplateKey key =
                wanted.or(() -> settings.of(spaceKey).defaultTemplate()).orElse(USUAL);
        return current(spaceKey, key)
                .orElseThrow(() -> Refusal.invalid("template", "oneonone.template.error.unknown", key.value()));
    }

    /** The template of series and meetings that name none. */
    public MeetingTemplate usual(String spaceKey) {
        return forMeeting(spaceKey, Optional.empty());
    }

    /** The same text, refused if no page could be made from it. */
    public TemplateText checked(TemplateText text) {
        TemplateRules.check(text);
        return text;
    }

    /** Saves a space's own text as a new version. */
    public MeetingTemplate save(String spaceKey, TemplateKey key, Edit edit, PersonKey by) {
        MeetingTemplate before = current(spaceKey, key).orElseThrow(Refusal::absent);
        TemplateRules.check(edit.text());
        if (edit.comment().length() > LONGEST_COMMENT) {
            throw Refusal.invalid("comment", "oneonone.template.error.comment", LONGEST_COMMENT);
        }
        if (edit.base().isPresent() && edit.base().getAsInt() != before.version()) {
            throw stale();
        }
        var scope = TemplateStore.Scope.space(spaceKey);
        int number = store.latest(scope, key).map(TemplateStore.Version::number).orElse(0) + 1;
        var version = new TemplateStore.Version(key, number, edit.text(), by, clock.instant(), edit.comment());
        if (!store.add(scope, version)) {
            throw stale();
        }
        return over(before, version, MeetingTemplate.Source.SPACE);
    }

    private static Refusal stale() {
        return Refusal.conflict("oneonone.template.error.stale");
    }

    private Map<TemplateKey, TemplateStore.Version> newest(TemplateStore.Scope scope) {
        return store.latest(scope).stream().collect(Collectors.toMap(TemplateStore.Version::key, Function.identity()));
    }

    private TemplateStore.Version newest(TemplateStore.Scope scope, TemplateKey key) {
        return store.latest(scope, key).orElse(null);
    }

    private static MeetingTemplate over(
            MeetingTemplate base, TemplateStore.Version version, MeetingTemplate.Source source) {
        return version == null
                ? base
                : new MeetingTemplate(
                        base.key(), version.text(), version.number(), source, base.hint(), base.enabled());
    }

    /**
     * A new text for a template.
     *
     * @param text the text
     * @param comment why it changed; may be empty
     * @param base the version that its author started from; if given, a newer one is not overwritten
     */
    public record Edit(TemplateText text, String comment, OptionalInt base) {}
}
