/**
 * Who can in fact read a page, and whether the two of a series still can. Points at person, series and meeting; nothing but doors points here.
 */
package org.oneonone.privacy;
