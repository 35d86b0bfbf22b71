package org.oneonone.sandbox.jira.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.jira.http.Json;

/** Links from issues to somewhere else, one for each global id. */
public record RemoteLinks(Database database) {
    /** The links of an issue as they were sent. */
    public List<ObjectNode> of(Issue issue) {
        return database.all(
                (row, number) -> (ObjectNode) Json.parse(row.getString(1)),
                "select content from jr_remote_link where issue_id = ? order by id",
                issue.id());
    }

    /** Whether the link is new; the same global id again replaces what it said before. */
    public boolean put(Issue issue, Optional<String> globalId, String content) {
        String update = "update jr_remote_link set content = ? where issue_id = ? and global_id = ?";
        boolean isNew = globalId.isEmpty() || database.update(update, content, issue.id(), globalId.get()) == 0;
        if (isNew) {
            String insert = "insert into jr_remote_link (issue_id, global_id, content) values (?, ?, ?)";
            database.update(insert, issue.id(), globalId.orElse(null), content);
        }
        return isNew;
    }
}
