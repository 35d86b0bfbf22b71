package org.oneonone.sandbox.wiki.storage;

/** A piece of parsed storage format. */
sealed interface StorageNode permits StorageElement, StorageText {}
