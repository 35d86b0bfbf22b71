/**
 * Who hears what by mail, and when: before a meeting and after one that was left open. Points at meeting, series, action,
 * agenda and template; nothing points here.
 */
package org.oneonone.reminder;
