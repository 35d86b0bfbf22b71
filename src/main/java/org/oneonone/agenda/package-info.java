/**
 * What two people want to talk about: talking points, on which agenda each of them is, and what becomes of it. Points at
 * action, meeting, series, template and person; the doors of meetings close them here.
 */
package org.oneonone.agenda;
