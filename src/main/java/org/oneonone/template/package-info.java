/** The shape of meeting pages and each space's defaults. Points at person alone; series and meeting point here. */
package org.oneonone.template;
