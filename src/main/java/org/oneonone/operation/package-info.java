/** What administrators need to trust the plugin. May point at the root of every feature; nothing points here. */
package org.oneonone.operation;
