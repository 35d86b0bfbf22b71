package com.atlassian.activeobjects.external;

/** Brings a plugin's tables from one version of their model to the next. */
public interface ActiveObjectsUpgradeTask {
    ModelVersion getModelVersion();

    void upgrade(ModelVersion currentVersion, ActiveObjects activeObjects);
}
