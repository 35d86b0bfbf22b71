package org.oneonone.sandbox.wiki.storage;

/** Characters, with entities and CDATA sections resolved. */
record StorageText(String text, boolean isCdata) implements StorageNode {}
