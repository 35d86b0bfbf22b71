/**
 * What two people want to talk about: talking points, and on which agenda each of them is. Points at meeting, series
 * and person; nothing points here.
 */
package org.oneonone.agenda;
