package org.oneonone.meeting;

import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.series.SeriesId;
import org.oneonone.template.TemplateKey;

/**
 * A meeting that is about to get its row.
 *
 * @param seriesId whose it is
 * @param slot when it is
 * @param outcome what became of it
 * @param pageId its page, if there is one already
 * @param template what its page is made from
 */
public record NewMeeting(
        SeriesId seriesId, Slot slot, Outcome outcome, OptionalLong pageId, Optional<TemplateKey> template) {}
