/**
 * Two people and how often they meet. Points at person and template; meeting and everything after it point here.
 * The library that expands recurrence rules is known to the recurrence layer alone.
 */
package org.oneonone.series;
