package org.oneonone.template.rest;

import org.oneonone.person.Refusal;

/** The role in which a template is looked at. */
enum Seat {
    LEAD,
    PARTNER;

    /** The seat that a request names, lead if it names none. */
    static Seat parse(String text) {
        if (text == null || text.isEmpty() || text.equals("lead")) {
            return LEAD;
        }
        if (text.equals("partner")) {
            return PARTNER;
        }
        throw Refusal.invalid("as", "oneonone.template.error.seat");
    }
}
