/** What a clustered host gives its plugins: locks that hold across nodes, and caches. */
package org.oneonone.sandbox.cluster;
