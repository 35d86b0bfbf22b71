/** Who can in fact read a page. Points at person, series and meeting; nothing but doors points here. */
package org.oneonone.privacy;
