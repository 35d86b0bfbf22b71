/**
 * What every door shares: who may enter, how people, dates and failures are printed. Points at the roots of features;
 * their layers point here, their roots never do.
 */
package org.oneonone.web;
