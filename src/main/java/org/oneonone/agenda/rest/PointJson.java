package org.oneonone.agenda.rest;

import java.util.List;
import java.util.Optional;
import org.oneonone.agenda.PointText;
import org.oneonone.web.PersonJson;
import org.oneonone.web.Wire;

/**
 * A talking point on the wire.
 *
 * @param meetingId the meeting on whose agenda it is, or was discussed; missing while no meeting is planned
 * @param pieces the text cut into plain words and links, in order
 * @param position orders the open ones, and means nothing else
 * @param carried how many meetings took place and left it open
 * @param mine whether the caller brought it
 * @param version goes back with a change of its text
 * @param actionId the action item that came of it; only in the answer to making it
 */
public record PointJson(
        String id,
        String seriesId,
        String meetingId,
        String text,
        List<PieceJson> pieces,
        PersonJson author,
        String state,
        long position,
        int carried,
        String createdAt,
        String discussedAt,
        boolean mine,
        long version,
        String actionId)
        implements Wire {
    PointJson with(Optional<String> action) {
        return new PointJson(
                id,
                seriesId,
                meetingId,
                text,
                pieces,
                author,
                state,
                position,
                carried,
                createdAt,
                discussedAt,
                mine,
                version,
                action.orElse(null));
    }

    /**
     * A piece of the text.
     *
     * @param words what to print
     * @param address where it leads; missing for plain words
     */
    public record PieceJson(String words, String address) {
        static PieceJson of(PointText.Piece piece) {
            return new PieceJson(piece.words(), piece.address().isEmpty() ? null : piece.address());
        }
    }
}
