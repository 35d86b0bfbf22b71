package org.oneonone.excusal.rest;

import org.oneonone.web.Wire;

/**
 * A calendar of public holidays to bring in.
 *
 * @param name what it is to be called
 * @param ics the text of a file in the format of RFC 5545
 */
public record HolidayInputJson(String name, String ics) implements Wire {}
