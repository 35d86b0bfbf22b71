package org.oneonone.excusal.rest;

import java.util.Optional;
import org.oneonone.excusal.LeaveProposal;
import org.oneonone.web.Wire;

/**
 * Leave to add, of whoever sends it.
 *
 * @param from the first day, as 2026-12-01
 * @param to the last day
 * @param reason why, in their own words; may be missing
 * @param everySeries whether it counts for all their series; false if missing
 */
public record ExcusalInputJson(String from, String to, String reason, Boolean everySeries) implements Wire {
    LeaveProposal toProposal() {
        return new LeaveProposal(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(reason),
                everySeries != null && everySeries);
    }
}
