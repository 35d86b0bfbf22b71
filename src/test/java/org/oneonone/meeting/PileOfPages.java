package org.oneonone.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;

/** Pages that exist by their number only, from 101 on, for tests of what makes them. */
public final class PileOfPages implements PageShelf {
    private final List<Content> contents = new ArrayList<>();
    private final Set<Long> lost = new HashSet<>();

    /** What was put there, the first first. */
    public List<Content> contents() {
        return contents;
    }

    /** Takes a page away without telling anybody. */
    public void lose(long pageId) {
        lost.add(pageId);
    }

    @Override
    public long put(Series series, Content content, PersonKey author) {
        contents.add(content);
        return 100 + contents.size();
    }

    @Override
    public String family(Series series) {
        return "TEAM";
    }

    @Override
    public boolean stands(long pageId) {
        return !lost.contains(pageId);
    }
}
