/**
 * How often two people meet: rules, the dates that follow from them, and their words. Points at person alone. The
 * library that expands recurrence rules is known to the recurrence layer alone.
 */
package org.oneonone.cadence;
