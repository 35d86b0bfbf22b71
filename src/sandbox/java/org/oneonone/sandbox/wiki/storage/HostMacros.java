package org.oneonone.sandbox.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.base.HtmlTemplates;

/** The macros that Confluence brings along, as far as people use them in notes of a meeting. */
final class HostMacros {
    private HostMacros() {}

    static Optional<Macro> find(String name) {
        return switch (name) {
            case "status" -> Optional.of(new HostMacro(name, Macro.BodyType.NONE));
            case "code", "noformat" -> Optional.of(new HostMacro(name, Macro.BodyType.PLAIN_TEXT));
            case "info", "note", "tip", "warning", "panel", "expand" ->
                Optional.of(new HostMacro(name, Macro.BodyType.RICH_TEXT));
            default -> Optional.empty();
        };
    }

    /** A macro of the host. */
    private record HostMacro(String name, BodyType bodyType) implements Macro {
        @Override
        public String execute(Map<String, String> parameters, String body, ConversionContext context) {
            String title = HtmlTemplates.escape(parameters.getOrDefault("title", ""));
            return switch (name) {
                case "status" -> "<span class=\"status-macro aui-lozenge\">" + title + "</span>";
                case "code", "noformat" ->
                    "<div class=\"preformatted panel\"><pre>" + HtmlTemplates.escape(body) + "</pre></div>";
                case "expand" -> "<details><summary>" + title + "</summary>" + body + "</details>";
                default ->
                    """
                    <div class="confluence-information-macro confluence-information-macro-%s">\
                    <p class="title">%s</p><div class="confluence-information-macro-body">%s</div></div>"""
                            .formatted(name, title, body);
            };
        }

        @Override
        public BodyType getBodyType() {
            return bodyType;
        }

        @Override
        public OutputType getOutputType() {
            return OutputType.BLOCK;
        }
    }
}
