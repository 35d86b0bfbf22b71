package org.oneonone.sandbox.wiki.rest;

/** An answer other than success, in the words that Confluence uses. */
final class ApiFault extends RuntimeException {
    private final int status;

    ApiFault(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    static ApiFault noContent(Object id) {
        return new ApiFault(404, "No content found with id: ContentId{id=" + id + "}");
    }

    static ApiFault forbidden(String message) {
        return new ApiFault(403, message);
    }

    static ApiFault invalid(String message) {
        return new ApiFault(400, message);
    }
}
