/** Two people and how often they meet. Points at person, cadence and template; meeting and all after it point here. */
package org.oneonone.series;
