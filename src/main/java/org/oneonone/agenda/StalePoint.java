package org.oneonone.agenda;

/** A change that was made from an older version of a point than the present one; nothing was kept. */
public final class StalePoint extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient TalkingPoint present;

    StalePoint(TalkingPoint present) {
        super("The point has been changed meanwhile");
        this.present = present;
    }

    /** The point as it is now. */
    public TalkingPoint present() {
        return present;
    }
}
