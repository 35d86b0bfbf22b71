package org.oneonone.agenda.rest;

import org.oneonone.web.PersonJson;
import org.oneonone.web.Wire;

/**
 * A talking point on the wire.
 *
 * @param meetingId the meeting on whose agenda it is, or was discussed; missing while no meeting is planned
 * @param position orders the open ones, and means nothing else
 * @param carried how many meetings took place and left it open
 * @param mine whether the caller brought it
 * @param version goes back with a change of its text
 */
public record PointJson(
        String id,
        String seriesId,
        String meetingId,
        String text,
        PersonJson author,
        String state,
        long position,
        int carried,
        String createdAt,
        String discussedAt,
        boolean mine,
        long version)
        implements Wire {}
