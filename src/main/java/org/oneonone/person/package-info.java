/**
 * People, what they may do in spaces, and what we say to them. Everything else may point here; this package points at
 * nothing of ours.
 */
package org.oneonone.person;
