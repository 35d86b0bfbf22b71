package org.oneonone.sandbox.wiki.storage;

/** A piece of parsed storage format that knows where in the source it stands. */
sealed interface StorageNode permits StorageElement, StorageText {
    int start();

    int end();
}
