package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.oneonone.it.Caller.Answer;

/** What administrators do to people and to their rights in the space TEAM; each test makes people of its own. */
final class Directory {
    private static final String PEOPLE = "/rest/api/admin/user";
    private static int count;

    private final Caller admin;
    private final Caller sam;

    Directory(SandboxRule sandbox) {
        this.admin = sandbox.as("admin");
        this.sam = sandbox.as("sam");
    }

    /** Somebody new who may write in the space; a name that nobody has had yet. */
    String colleague(String beginning) {
        String name = beginning + ++count;
        letIn(add(name, fullName(name)));
        return name;
    }

    static String fullName(String name) {
        return name.toUpperCase() + " Quist";
    }

    /** A new account's key. */
    String add(String name, String fullName) {
        Answer made = admin.post(
                PEOPLE,
                "{\"userName\":\"%s\",\"fullName\":\"%s\",\"email\":\"%s@example.com\",\"password\":\"%s\"}"
                        .formatted(name, fullName, name, name));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        return made.json().get("userKey").asText();
    }

    void letIn(String key) {
        permit(key, "read space", "create page");
    }

    /** They see the space no more. */
    void shutOut(String key) {
        permit(key);
    }

    void rename(String name, String newName, String fullName) {
        Answer done = Doors.form(
                admin,
                "/admin/users/doedituser.action",
                "username=" + name + "&newName=" + newName + "&fullName=" + Doors.encoded(fullName));
        assertThat(done.status()).as(done.body()).isEqualTo(302);
    }

    void disable(String name) {
        done(admin.put(PEOPLE + "/" + name + "/disable", ""));
    }

    void enable(String name) {
        done(admin.put(PEOPLE + "/" + name + "/enable", ""));
    }

    void delete(String name) {
        done(admin.delete(PEOPLE + "/" + name));
    }

    String key(String name) {
        return admin.get("/rest/api/user?username=" + name)
                .json()
                .get("userKey")
                .asText();
    }

    private void permit(String key, String... operations) {
        List<String> each = Stream.of(operations)
                .map(operation -> operation.split(" "))
                .map(parts -> "{\"operationKey\":\"" + parts[0] + "\",\"targetType\":\"" + parts[1] + "\"}")
                .toList();
        done(sam.post(
                "/rest/api/space/TEAM/permissions",
                "[{\"userKey\":\"" + key + "\",\"operations\":[" + String.join(",", each) + "]}]"));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }
}
