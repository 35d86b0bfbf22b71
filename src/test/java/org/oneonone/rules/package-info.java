/** The house rules as tests. Each rule is a pure function over sources, and each is shown to fail on a bad example. */
package org.oneonone.rules;
