/**
 * Days on which two people cannot be expected to meet: leave of one of them, public holidays. Points at person,
 * cadence, template and series; meeting asks it which dates are excused.
 */
package org.oneonone.excusal;
