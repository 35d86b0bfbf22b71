package org.oneonone.it;

/** The seven kinds of people whom the table of rights tells apart, in its order, and who plays them in the space LAB. */
enum Who {
    NOBODY(""),
    OUTSIDER("ines"),
    READER("olga"),
    LEAD("maya"),
    PARTNER("ravi"),
    SPACE_ADMIN("sam"),
    SUPER_GROUP("admin");

    private final String user;

    Who(String user) {
        this.user = user;
    }

    String user() {
        return user;
    }

    Caller in(SandboxRule sandbox) {
        return user.isEmpty() ? sandbox.anonymous() : sandbox.as(user);
    }

    boolean isOfPair() {
        return this == LEAD || this == PARTNER;
    }
}
