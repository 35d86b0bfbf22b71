package org.oneonone.agenda.rest;

import org.oneonone.agenda.PointId;
import org.oneonone.agenda.PointStore;
import org.oneonone.agenda.TalkingPoint;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.web.Access;
import org.springframework.stereotype.Component;

/** Asks who may touch a talking point: the two of its series. To everybody else it is absent. */
@Component
public class PointAccess {
    private final Access access;
    private final PointStore points;

    PointAccess(Access access, PointStore points) {
        this.access = access;
        this.points = points;
    }

    /** The series of a point that is there. */
    Series requireSeries(PointId id) {
        access.requireUser();
        TalkingPoint point = points.byId(id).filter(found -> !found.isDeleted()).orElseThrow(Refusal::absent);
        return access.requireParticipant(point.seriesId());
    }

    PersonKey requireUser() {
        return access.requireUser();
    }
}
