package org.oneonone.series.web;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.oneonone.web.Access;

/** Shows a link to people who are logged in; nobody else has series. */
public class LoggedInCondition implements Condition {
    private final Access access;

    public LoggedInCondition(Access access) {
        this.access = access;
    }

    @Override
    public void init(Map<String, String> parameters) {
        // There is nothing to set.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return access.user().isPresent();
    }
}
