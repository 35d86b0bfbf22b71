/**
 * The tie between an action item and a Jira issue: made exactly once, tracked in both directions. Points at action,
 * template, series and person; nothing but doors points here.
 */
package org.oneonone.jira;
