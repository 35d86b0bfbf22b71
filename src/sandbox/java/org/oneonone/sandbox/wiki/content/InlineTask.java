package org.oneonone.sandbox.wiki.content;

import java.time.LocalDate;
import java.util.Optional;

/** A native task of a page as Confluence indexes it: the first mention is the assignee, the first date the due date. */
public record InlineTask(
        long pageId,
        long taskId,
        boolean complete,
        String text,
        Optional<String> assigneeKey,
        Optional<LocalDate> due) {}
