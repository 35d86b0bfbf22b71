package org.oneonone.excusal;

import java.time.LocalDate;

/**
 * A day on which nobody works.
 *
 * @param day which
 * @param name what it is called
 */
public record Holiday(LocalDate day, String name) {}
