/**
 * The dates of a pair as calendar programs read them, by download or by a secret address. Points at series, meeting,
 * privacy and everything before them; nothing points here.
 */
package org.oneonone.calendar;
