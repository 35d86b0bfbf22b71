package org.oneonone.series.rest;

import org.oneonone.web.PersonJson;
import org.oneonone.web.Wire;

/** The two of a series that is not begun yet. */
public record SeriesPairJson(PersonJson lead, PersonJson partner) implements Wire {}
