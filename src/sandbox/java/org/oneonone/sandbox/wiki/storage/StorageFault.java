package org.oneonone.sandbox.wiki.storage;

/** Text that is not well-formed storage format. */
public final class StorageFault extends RuntimeException {
    private final int line;
    private final int column;

    public StorageFault(String message, int line, int column) {
        super("Error parsing xhtml: " + message + " at line " + line + ", column " + column);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
