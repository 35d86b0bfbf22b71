package org.oneonone.action;

/** Storage format for tests. */
public final class Bodies {
    private Bodies() {}

    public static String task(long id, boolean done, String body) {
        return "<ac:task>\n<ac:task-id>" + id + "</ac:task-id>\n<ac:task-status>" + (done ? "complete" : "incomplete")
                + "</ac:task-status>\n<ac:task-body>" + body + "</ac:task-body>\n</ac:task>\n";
    }

    /** Our macro around tasks. */
    public static String macro(String tasks) {
        return "<ac:structured-macro ac:name=\"one-on-one-actions\" ac:schema-version=\"1\"><ac:rich-text-body>"
                + "<ac:task-list>" + tasks + "</ac:task-list></ac:rich-text-body></ac:structured-macro>";
    }
}
