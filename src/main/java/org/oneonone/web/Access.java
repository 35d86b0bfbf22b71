package org.oneonone.web;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import java.util.Optional;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingName;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesStore;
import org.springframework.stereotype.Component;

/**
 * The question that every door asks first. An answer is who may pass; a refusal is thrown. What a person may not see
 * looks as if it did not exist.
 */
@Component
public final class Access {
    private final UserManager users;
    private final HostRights rights;
    private final SeriesStore series;
    private final MeetingStore meetings;

    public Access(UserManager users, HostRights rights, SeriesStore series, MeetingStore meetings) {
        this.users = users;
        this.rights = rights;
        this.series = series;
        this.meetings = meetings;
    }

    /** Who is logged in, empty for nobody. */
    public Optional<PersonKey> user() {
        return Optional.ofNullable(users.getRemoteUserKey()).map(key -> new PersonKey(key.getStringValue()));
    }

    public PersonKey requireUser() {
        return user().orElseThrow(Refusal::anonymous);
    }

    /** The series, for one of its two who may view its space; to everybody else it is absent. */
    public Series requireParticipant(SeriesId id) {
        PersonKey user = requireUser();
        return series.byId(id)
                .filter(found -> found.participants().contains(user))
                .filter(found -> rights.mayView(user, found.spaceKey()))
                .orElseThrow(Refusal::absent);
    }

    /** The meeting, for one of the two whose it is; to everybody else it is absent. */
    public Meeting requireMeeting(MeetingId id) {
        requireUser();
        Meeting meeting = meetings.byId(id).orElseThrow(Refusal::absent);
        requireParticipant(meeting.seriesId());
        return meeting;
    }

    /** The series of a meeting, for one of the two whose it is; to everybody else it is absent. */
    public Series requireParticipant(MeetingName name) {
        return name.either(
                id -> requireParticipant(requireMeeting(id).seriesId()), (owner, date) -> requireParticipant(owner));
    }

    public PersonKey requirePageView(long pageId) {
        PersonKey user = requireUser();
        orAbsent(rights.mayViewPage(user, pageId));
        return user;
    }

    public PersonKey requirePageEdit(long pageId) {
        PersonKey user = requirePageView(pageId);
        orForbidden(rights.mayEditPage(user, pageId), "oneonone.web.error.page.edit");
        return user;
    }

    public boolean canView(PersonKey person, long pageId) {
        return rights.mayViewPage(person, pageId);
    }

    public boolean canEdit(PersonKey person, long pageId) {
        return rights.mayViewPage(person, pageId) && rights.mayEditPage(person, pageId);
    }

    public Visit requireSpaceView(String spaceKey) {
        PersonKey user = requireUser();
        return rights.visibleSpace(user, spaceKey)
                .map(key -> new Visit(user, key))
                .orElseThrow(Refusal::absent);
    }

    /** May the person make pages in the space? */
    public PersonKey requireCreate(String spaceKey) {
        PersonKey user = requireSpaceView(spaceKey).person();
        orForbidden(rights.mayCreatePages(user, spaceKey), "oneonone.web.error.space.create");
        return user;
    }

    public Visit requireSpaceAdmin(String spaceKey) {
        Visit visit = requireSpaceView(spaceKey);
        orForbidden(rights.mayAdminister(visit.person(), visit.spaceKey()), "oneonone.web.error.space.admin");
        return visit;
    }

    public boolean isSpaceAdmin(String spaceKey) {
        return user().filter(user -> rights.mayAdminister(user, spaceKey)).isPresent();
    }

    public boolean isSystemAdmin() {
        return user().filter(user -> users.isSystemAdmin(new UserKey(user.value())))
                .isPresent();
    }

    public PersonKey requireSystemAdmin() {
        PersonKey user = requireUser();
        orForbidden(isSystemAdmin(), "oneonone.web.error.system.admin");
        return user;
    }

    private static void orAbsent(boolean visible) {
        if (!visible) {
            throw Refusal.absent();
        }
    }

    private static void orForbidden(boolean allowed, String key) {
        if (!allowed) {
            throw Refusal.forbidden(key);
        }
    }

    /**
     * Somebody in a space that they may enter.
     *
     * @param person who
     * @param spaceKey the space's own key, to be used in place of what was typed
     */
    public record Visit(PersonKey person, String spaceKey) {}
}
