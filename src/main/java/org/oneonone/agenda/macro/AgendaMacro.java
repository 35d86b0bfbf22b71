package org.oneonone.agenda.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.pages.Page;
import java.util.Map;
import java.util.OptionalLong;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;

/** The agenda of the meeting whose page this is. */
public class AgendaMacro implements Macro {
    private final Access access;
    private final AgendaView view;
    private final Screen screen;

    public AgendaMacro(Access access, AgendaView view, Screen screen) {
        this.access = access;
        this.view = view;
        this.screen = screen;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return screen.orSentence(() -> view.html(access.user(), pageOf(context)));
    }

    /** The page, also when an older version of it is shown; empty outside pages, as in templates. */
    private static OptionalLong pageOf(ConversionContext context) {
        if (!(context.getEntity() instanceof Page page) || page.getId() <= 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(page.getLatestVersionId() > 0 ? page.getLatestVersionId() : page.getId());
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
