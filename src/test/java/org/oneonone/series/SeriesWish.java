package org.oneonone.series;

import java.util.Optional;
import org.oneonone.cadence.CadenceProposal;
import org.oneonone.person.PersonReference;

/** A proposal that is fine until a test spoils it. */
final class SeriesWish {
    String spaceKey = "TEAM";
    String kind = "MANAGER_REPORT";
    PersonReference lead = named("maya");
    PersonReference partner = named("ravi");
    CadenceProposal cadence = cadence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-12-01T10:00", "Europe/Berlin", 30);
    String from;
    String template;

    SeriesProposal proposal() {
        return new SeriesProposal(
                Optional.ofNullable(spaceKey),
                Optional.ofNullable(kind),
                Optional.ofNullable(lead),
                Optional.ofNullable(partner),
                Optional.ofNullable(cadence),
                Optional.ofNullable(from),
                Optional.ofNullable(template));
    }

    static PersonReference named(String name) {
        return new PersonReference(Optional.empty(), Optional.of(name));
    }

    static CadenceProposal cadence(String rrule, String start, String zone, Integer minutes) {
        return new CadenceProposal(
                Optional.ofNullable(rrule),
                Optional.ofNullable(start),
                Optional.ofNullable(zone),
                Optional.ofNullable(minutes));
    }
}
