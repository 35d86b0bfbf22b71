package org.oneonone.sandbox.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.DefaultConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.renderer.PageContext;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.oneonone.sandbox.wiki.people.Users;

/** Turns storage format into what a reader sees, in the reader's language and time zone. */
public final class Renderer {
    private final Users users;
    private final Clock clock;
    private final String contextPath;
    private Function<String, Optional<Macro>> macros = name -> Optional.empty();
    private BiFunction<String, String, Optional<Page>> links = (spaceKey, title) -> Optional.empty();

    public Renderer(Users users, Clock clock, String contextPath) {
        this.users = users;
        this.clock = clock;
        this.contextPath = contextPath;
    }

    /** How a macro of a plugin is found by its name. */
    public void macros(Function<String, Optional<Macro>> catalog) {
        this.macros = catalog;
    }

    /** How the page of a space key and a title is found, for links. */
    public void links(BiFunction<String, String, Optional<Page>> finder) {
        this.links = finder;
    }

    /** The page as HTML for the current user. */
    public String view(Page page) {
        return fragment(page.getBodyAsString(), page, "display");
    }

    /** A fragment in the place of a page (null: none), for example a preview; never fails. */
    public String fragment(String storage, Page page, String outputType) {
        PageContext place = new PageContext(page);
        place.setOutputType(outputType);
        try {
            return convert(storage, new DefaultConversionContext(place));
        } catch (StorageFault e) {
            return StorageView.error("Error rendering page", e.getMessage());
        }
    }

    /** Renders in a given context; text that is not well-formed fails with {@link StorageFault}. */
    public String convert(String storage, ConversionContext context) {
        return new StorageView(this, context).html(StorageParser.parse(storage));
    }

    /** The words without markup, for search results; the whole text if the length is negative. */
    public String excerpt(String storage, int length) {
        try {
            String text = PlainText.of(StorageParser.parse(storage));
            return length < 0 || text.length() <= length
                    ? text
                    : text.substring(0, length).strip() + "…";
        } catch (StorageFault e) {
            return "";
        }
    }

    /** Refuses what is not well-formed with {@link StorageFault}, which knows line and column. */
    public static void check(String storage) {
        StorageParser.parse(storage);
    }

    /** What the editor makes of the text when a person saves. */
    public String asEditorSaves(String storage) {
        return EditorText.of(storage);
    }

    /** The text with the ids that saving assigns; refuses what is not well-formed. */
    public String withIds(String storage) {
        return StorageIds.assign(storage);
    }

    Optional<Macro> macro(String name) {
        return macros.apply(name);
    }

    Users users() {
        return users;
    }

    Optional<Page> linked(String spaceKey, String title) {
        return links.apply(spaceKey, title);
    }

    Clock clock() {
        return clock;
    }

    String contextPath() {
        return contextPath;
    }
}
