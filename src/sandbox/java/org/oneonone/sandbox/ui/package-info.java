/**
 * Every page that a person sees in the wiki. Arrows point from here to {@code wiki} (data and rules) and {@code front}
 * (what plugins add); nothing of the sandbox but its start knows this package.
 */
package org.oneonone.sandbox.ui;
