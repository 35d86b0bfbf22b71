/** What tests of several features share: the real Active Objects on real databases, people to play with. */
package org.oneonone.testing;
