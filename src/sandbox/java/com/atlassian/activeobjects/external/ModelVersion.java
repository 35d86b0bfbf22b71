package com.atlassian.activeobjects.external;

/** Version of the model of a plugin's tables: a whole number. */
public final class ModelVersion implements Comparable<ModelVersion> {
    private final int version;

    private ModelVersion(int version) {
        this.version = version;
    }

    public static ModelVersion valueOf(String version) {
        return new ModelVersion(Integer.parseInt(version));
    }

    public boolean isOlderThan(ModelVersion other) {
        return version < other.version;
    }

    public boolean isNewerThan(ModelVersion other) {
        return version > other.version;
    }

    public boolean isSame(ModelVersion other) {
        return version == other.version;
    }

    @Override
    public int compareTo(ModelVersion other) {
        return Integer.compare(version, other.version);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelVersion that && isSame(that);
    }

    @Override
    public int hashCode() {
        return version;
    }

    @Override
    public String toString() {
        return Integer.toString(version);
    }
}
