/** One date of a series and its page. Points at person, template and series; action items and issues point here. */
package org.oneonone.meeting;
