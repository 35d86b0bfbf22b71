package com.atlassian.confluence.core;

import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Instant;
import java.util.Objects;

/** Content with behaviour: a live entity, whose changes inside a transaction are flushed whoever made them. */
public abstract class ContentEntityObject {
    private long id;
    private long latestVersionId;
    private String title;
    private String body = "";
    private int version = 1;
    private ConfluenceUser creator;
    private ConfluenceUser lastModifier;
    private Instant createdAt;
    private Instant modifiedAt;
    private String status = "current";
    private boolean minor;
    private int lock;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBodyAsString() {
        return body;
    }

    public void setBodyAsString(String storage) {
        this.body = storage == null ? "" : storage;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public ConfluenceUser getCreator() {
        return creator;
    }

    public void setCreator(ConfluenceUser creator) {
        this.creator = creator;
    }

    public ConfluenceUser getLastModifier() {
        return lastModifier;
    }

    public void setLastModifier(ConfluenceUser lastModifier) {
        this.lastModifier = lastModifier;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public void createdAt(Instant instant) {
        this.createdAt = instant;
    }

    public Instant modifiedAt() {
        return modifiedAt;
    }

    public void modifiedAt(Instant instant) {
        this.modifiedAt = instant;
    }

    /** {@code current}, {@code historical} or {@code trashed}. */
    public String status() {
        return status;
    }

    public void status(String newStatus) {
        this.status = newStatus;
    }

    /** Whether the version was saved as a minor edit. */
    public boolean minor() {
        return minor;
    }

    public void minor(boolean isMinor) {
        this.minor = isMinor;
    }

    /** Counts every write, so that the slower of two writers notices. */
    public int lock() {
        return lock;
    }

    public void lock(int newLock) {
        this.lock = newLock;
    }

    /** The page itself, for a historical version the page whose past it is. */
    public long getLatestVersionId() {
        return latestVersionId == 0 ? id : latestVersionId;
    }

    public void setLatestVersionId(long latestVersionId) {
        this.latestVersionId = latestVersionId;
    }

    public abstract String getUrlPath();

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ContentEntityObject content && id != 0 && content.id == id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + id + " v" + version;
    }
}
