package org.oneonone.meeting.page;

import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Participants;

/**
 * One restriction that the readers of a page have to pass.
 *
 * @param people whom it names
 * @param hasGroups whether it lets whole groups through as well
 */
record Gate(Set<PersonKey> people, boolean hasGroups) {
    static Gate of(ContentPermissionSet set) {
        Set<PersonKey> people = new HashSet<>();
        boolean hasGroups = false;
        for (ContentPermission line : set) {
            Optional.ofNullable(line.getUserSubject())
                    .ifPresent(user -> people.add(new PersonKey(user.getKey().getStringValue())));
            hasGroups |= line.getGroupName() != null;
        }
        return new Gate(people, hasGroups);
    }

    /** Whether nobody but the pair gets through. */
    boolean keepsOthersOut(Participants pair) {
        return !hasGroups && pair.both().containsAll(people);
    }

    /** Whether one of the pair is certainly kept out; of a group we do not know who is in it. */
    boolean keepsOneOut(Participants pair) {
        return !hasGroups && !people.containsAll(pair.both());
    }
}
