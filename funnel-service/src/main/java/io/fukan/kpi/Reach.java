package io.fukan.kpi;

/** How far we have come with the people who count at a target account. */
enum Reach {
    /** We know a key person whom we know how to reach. */
    CONTACTABLE("account_contactable", "kpi/which-targets-contactable.sql"),
    /** We have talked with a key person. */
    CONNECTED("account_connected", "kpi/which-targets-connected.sql");

    private final String function;
    private final String which;

    Reach(String function, String which) {
        this.function = function;
        this.which = which;
    }

    /** The function of an account and a day that says so of the evening before (R__target_reach.sql). */
    String function() {
        return function;
    }

    Behind which() {
        return Behind.targets(which);
    }
}
