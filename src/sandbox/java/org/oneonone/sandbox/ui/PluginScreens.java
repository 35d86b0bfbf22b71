package org.oneonone.sandbox.ui;

import com.atlassian.confluence.spaces.Space;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.front.PageFrame;
import org.oneonone.sandbox.front.Screen;
import org.oneonone.sandbox.front.action.XsrfToken;
import org.oneonone.sandbox.wiki.Wiki;

/** Puts the furniture around what plugins' actions print: the site's, a space's, space tools' or administration's. */
record PluginScreens(Wiki wiki, Frame frame) implements PageFrame, Filter {
    private static final String RESPONSE = PluginScreens.class.getName();

    /**
     * Frames may have to set a cookie, so the response goes along with the request; so does the token of the session,
     * which plugins' forms carry as the wiki's own do.
     */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(RESPONSE, response);
        HttpServletRequest http = (HttpServletRequest) request;
        if (http.getServletPath().endsWith(".action")) {
            request.setAttribute(XsrfToken.PARAMETER, wiki.sessions().xsrfToken(http, (HttpServletResponse) response));
        }
        chain.doFilter(request, response);
    }

    @Override
    public String frame(Screen screen, HttpServletRequest request) {
        Call call = new Call(request, (HttpServletResponse) request.getAttribute(RESPONSE), wiki);
        View view = View.printed(screen.title(), screen.headHtml(), screen.bodyHtml());
        Optional<Space> space = space(screen, call);
        View placed = space.map(view::in).orElse(view);
        String selected = text(screen, "selectedSpaceToolsWebItem")
                .or(() -> text(screen, "selection"))
                .orElse("");
        if (screen.decorator().equals("atl.admin")) {
            return frame.admin(placed.loading("atl.admin"), selected, call);
        }
        boolean tools = screen.frames().stream()
                .anyMatch(each -> "spaceadminpanel".equals(each.get("context"))
                        || "space-administration".equals(each.get("context")));
        return tools ? frame.spaceTools(placed, selected, call) : frame.document(titled(placed), call);
    }

    /** A page without a heading of its own gets its title as one. */
    private static View titled(View view) {
        boolean bare = view.title().isBlank() || view.bodyHtml().contains("<h1");
        String heading = "<h1 id=\"title-text\">" + HtmlTemplates.escape(view.title()) + "</h1>\n";
        return bare ? view : view.printing(heading + view.bodyHtml());
    }

    private Optional<Space> space(Screen screen, Call call) {
        if (screen.parameter("space") instanceof Space space) {
            return Optional.of(space);
        }
        return wiki.spaces().byKey(call.text("key")).filter(each -> wiki.permissions()
                .canViewSpace(call.visitor(), each.getKey()));
    }

    private static Optional<String> text(Screen screen, String name) {
        return screen.parameter(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
