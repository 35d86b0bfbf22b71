/**
 * Action items: native tasks on a page, and our index of them. Points at meeting, series and person; jira points here.
 */
package org.oneonone.action;
