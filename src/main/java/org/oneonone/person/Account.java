package org.oneonone.person;

/** What became of somebody's account. Renaming is nothing that shows here: the key stays. */
public enum Account {
    ACTIVE,
    /** It is there, but nobody can log in with it. */
    DEACTIVATED,
    /** Only its key is left. */
    DELETED
}
