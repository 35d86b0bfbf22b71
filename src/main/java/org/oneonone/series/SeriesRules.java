package org.oneonone.series;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadenceProposal;
import org.oneonone.cadence.Recurrence;
import org.oneonone.person.People;
import org.oneonone.person.Person;
import org.oneonone.person.PersonKey;
import org.oneonone.person.PersonReference;
import org.oneonone.person.Refusal;
import org.oneonone.person.SpaceRights;
import org.oneonone.template.TemplateKey;
import org.oneonone.template.Templates;
import org.springframework.stereotype.Component;

/** What a series must be like. Every refusal names its field and has a sentence of its own. */
@Component
public class SeriesRules {
    private final People people;
    private final SpaceRights rights;
    private final Templates templates;
    private final Recurrence recurrence;
    private final Clock clock;

    SeriesRules(People people, SpaceRights rights, Templates templates, Recurrence recurrence, Clock clock) {
        this.people = people;
        this.rights = rights;
        this.templates = templates;
        this.recurrence = recurrence;
        this.clock = clock;
    }

    SeriesTerms terms(PersonKey caller, SeriesProposal proposal) {
        Participants participants = participants(caller, proposal);
        String spaceKey = spaceFor(caller, proposal);
        SeriesKind kind = kind(proposal).orElseThrow(SeriesRules::noKind);
        Cadence cadence =
                cadence(proposal).orElseThrow(() -> Refusal.invalid("cadence", "oneonone.series.error.cadence"));
        return new SeriesTerms(kind, spaceKey, participants, cadence, template(spaceKey, proposal), today(cadence));
    }

    /** The two whom a proposal means, if they may meet in its space. */
    Participants participants(PersonKey caller, SeriesProposal proposal) {
        String spaceKey = spaceFor(caller, proposal);
        Person lead = person("lead", proposal.lead());
        Person partner = person("partner", proposal.partner());
        if (lead.key().equals(partner.key())) {
            throw Refusal.invalid("partner", "oneonone.series.error.self");
        }
        Participants participants = new Participants(lead.key(), partner.key());
        if (!participants.contains(caller)) {
            throw Refusal.forbidden("oneonone.series.error.outsider");
        }
        requireRoom("lead", lead, spaceKey);
        requireRoom("partner", partner, spaceKey);
        return participants;
    }

    /** A series with the changes that a proposal makes; it may repeat what cannot change. */
    Series changed(Series series, SeriesProposal proposal) {
        proposal.spaceKey()
                .filter(key -> !key.equalsIgnoreCase(series.spaceKey()))
                .ifPresent(key -> {
                    throw Refusal.invalid("spaceKey", "oneonone.series.error.space.fixed");
                });
        requireSame("lead", proposal.lead(), series.participants().lead());
        requireSame("partner", proposal.partner(), series.participants().partner());
        return series.withTerms(
                kind(proposal).orElse(series.kind()),
                cadence(proposal)
                        .filter(cadence -> !cadence.equals(series.cadence()))
                        .map(cadence -> series.plan().changed(cadence, from(cadence, proposal)))
                        .orElse(series.plan()),
                proposal.template().isPresent() ? template(series.spaceKey(), proposal) : series.template());
    }

    /** From when on a changed cadence counts: not in the past, because what has been stays as it was. */
    private Instant from(Cadence cadence, SeriesProposal proposal) {
        Instant today = today(cadence);
        Instant from = proposal.from()
                .map(text -> day(text).atStartOfDay(cadence.zone()).toInstant())
                .orElse(today);
        if (from.isBefore(today) || from.isAfter(today.plus(Cadence.REACH))) {
            throw Refusal.invalid("from", "oneonone.series.error.from");
        }
        return from;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException odd) {
            throw Refusal.invalid("from", "oneonone.series.error.from");
        }
    }

    /** Who begins at half past ten may mean the meeting at ten, so a cadence is in force from the day's beginning. */
    private Instant today(Cadence cadence) {
        return LocalDate.ofInstant(clock.instant(), cadence.zone())
                .atStartOfDay(cadence.zone())
                .toInstant();
    }

    Cadence cadence(CadenceProposal proposal) {
        return proposal.check(recurrence, clock);
    }

    private Optional<Cadence> cadence(SeriesProposal proposal) {
        return proposal.cadence().map(this::cadence);
    }

    /** A space that is not there and one that the caller may not see get the same answer. */
    private String spaceFor(PersonKey caller, SeriesProposal proposal) {
        String spaceKey = proposal.spaceKey()
                .flatMap(key -> rights.visibleSpace(caller, key))
                .orElseThrow(() -> Refusal.invalid("spaceKey", "oneonone.series.error.space"));
        if (!rights.mayCreatePages(caller, spaceKey)) {
            throw Refusal.forbidden("oneonone.series.error.space.create");
        }
        return spaceKey;
    }

    private Person person(String field, Optional<PersonReference> reference) {
        PersonReference named =
                reference.orElseThrow(() -> Refusal.invalid(field, "oneonone.series.error.person.missing"));
        return named.find(people)
                .orElseThrow(() -> Refusal.invalid(field, "oneonone.series.error.person.unknown", named.spoken()));
    }

    private void requireRoom(String field, Person person, String spaceKey) {
        if (!rights.mayView(person.key(), spaceKey) || !rights.mayCreatePages(person.key(), spaceKey)) {
            throw Refusal.invalid(field, "oneonone.series.error.person.space", person.displayName());
        }
    }

    private void requireSame(String field, Optional<PersonReference> reference, PersonKey present) {
        reference
                .filter(named -> named.find(people)
                        .filter(person -> person.key().equals(present))
                        .isEmpty())
                .filter(named -> !named.userKey().equals(Optional.of(present.value())))
                .ifPresent(named -> {
                    throw Refusal.invalid(field, "oneonone.series.error.person.fixed");
                });
    }

    private static Optional<SeriesKind> kind(SeriesProposal proposal) {
        return proposal.kind().map(name -> Arrays.stream(SeriesKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(SeriesRules::noKind));
    }

    private static Refusal noKind() {
        List<String> names = Arrays.stream(SeriesKind.values()).map(Enum::name).toList();
        return Refusal.invalid("kind", "oneonone.series.error.kind", String.join(", ", names));
    }

    private Optional<TemplateKey> template(String spaceKey, SeriesProposal proposal) {
        Optional<TemplateKey> key =
                proposal.template().filter(text -> !text.isBlank()).map(text -> TemplateKey.parse("template", text));
        key.filter(wanted -> templates
                        .current(spaceKey, wanted)
                        .filter(template -> template.enabled())
                        .isEmpty())
                .ifPresent(unknown -> {
                    throw Refusal.invalid("template", "oneonone.series.error.template", unknown.value());
                });
        return key;
    }
}
