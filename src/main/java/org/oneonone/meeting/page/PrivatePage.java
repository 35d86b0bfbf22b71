package org.oneonone.meeting.page;

import java.util.Optional;
import org.oneonone.series.Participants;

/**
 * A page that does not stand yet.
 *
 * @param spaceKey where
 * @param parentId under which page; empty for the top of the space
 * @param title its title, free in the space
 * @param body its storage format
 * @param readers the only two who may read and edit it
 */
record PrivatePage(String spaceKey, Optional<Long> parentId, String title, String body, Participants readers) {}
