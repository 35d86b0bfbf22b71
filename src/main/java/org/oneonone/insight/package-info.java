/** What the dates of a pair say about its rhythm; numbers only. Points at meeting and everything before it. */
package org.oneonone.insight;
