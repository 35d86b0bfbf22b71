package org.oneonone.sandbox.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The macros that Confluence brings along, as far as people use them in notes. */
final class HostMacros {
    private static final Map<String, Macro> MACROS = macros();

    private HostMacros() {}

    static Optional<Macro> find(String name) {
        return Optional.ofNullable(MACROS.get(name));
    }

    private static Map<String, Macro> macros() {
        Map<String, Macro> macros = new LinkedHashMap<>();
        macros.put("status", new HostMacro(Macro.BodyType.NONE, HostMacros::status));
        macros.put("toc", new HostMacro(Macro.BodyType.NONE, HostMacros::contents));
        macros.put("code", new HostMacro(Macro.BodyType.PLAIN_TEXT, HostMacros::preformatted));
        macros.put("noformat", new HostMacro(Macro.BodyType.PLAIN_TEXT, HostMacros::preformatted));
        macros.put("panel", new HostMacro(Macro.BodyType.RICH_TEXT, HostMacros::panel));
        macros.put("expand", new HostMacro(Macro.BodyType.RICH_TEXT, HostMacros::expand));
        for (String plain : List.of("excerpt", "details", "section", "column")) {
            macros.put(plain, new HostMacro(Macro.BodyType.RICH_TEXT, (parameters, body, context) -> body));
        }
        for (String kind : List.of("info", "note", "tip", "warning")) {
            macros.put(
                    kind,
                    new HostMacro(
                            Macro.BodyType.RICH_TEXT, (parameters, body, context) -> box(kind, parameters, body)));
        }
        return macros;
    }

    private static String status(Map<String, String> parameters, String body, ConversionContext context) {
        String colour =
                switch (parameters.getOrDefault("colour", "Grey")) {
                    case "Red" -> " aui-lozenge-error";
                    case "Yellow" -> " aui-lozenge-current";
                    case "Green" -> " aui-lozenge-success";
                    case "Blue" -> " aui-lozenge-complete";
                    default -> "";
                };
        String title = parameters.getOrDefault("title", parameters.getOrDefault("colour", "Grey"));
        return "<span class=\"status-macro aui-lozenge" + colour + "\">" + Entities.escape(title) + "</span>";
    }

    private static String box(String kind, Map<String, String> parameters, String body) {
        return "<div class=\"confluence-information-macro confluence-information-macro-" + kind + "\">"
                + title("<p class=\"title\">", parameters, "</p>")
                + "<div class=\"confluence-information-macro-body\">" + body + "</div></div>";
    }

    private static String panel(Map<String, String> parameters, String body, ConversionContext context) {
        return "<div class=\"panel\">" + title("<div class=\"panelHeader\"><b>", parameters, "</b></div>")
                + "<div class=\"panelContent\">" + body + "</div></div>";
    }

    private static String expand(Map<String, String> parameters, String body, ConversionContext context) {
        return "<details class=\"expand-container\"><summary>"
                + Entities.escape(parameters.getOrDefault("title", "Click here to expand..."))
                + "</summary><div class=\"expand-content\">" + body + "</div></details>";
    }

    private static String preformatted(Map<String, String> parameters, String body, ConversionContext context) {
        return "<div class=\"preformatted panel\"><pre>" + Entities.escape(body) + "</pre></div>";
    }

    private static String contents(Map<String, String> parameters, String body, ConversionContext context) {
        if (context.getEntity() == null) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ul class=\"toc-indentation\">");
        String title = context.getEntity().getTitle();
        Headings.of(context.getEntity().getBodyAsString()).forEach(heading -> list.append("<li><a href=\"#")
                .append(Entities.escape(Headings.anchor(title, heading)))
                .append("\">")
                .append(Entities.escape(heading))
                .append("</a></li>"));
        return "<div class=\"toc-macro\">" + list + "</ul></div>";
    }

    private static String title(String before, Map<String, String> parameters, String after) {
        String title = parameters.getOrDefault("title", "");
        return title.isEmpty() ? "" : before + Entities.escape(title) + after;
    }

    /** What such a macro prints. */
    @FunctionalInterface
    private interface Print {
        String html(Map<String, String> parameters, String body, ConversionContext context);
    }

    /** A macro of the host. */
    private record HostMacro(BodyType bodyType, Print print) implements Macro {
        @Override
        public String execute(Map<String, String> parameters, String body, ConversionContext context) {
            return print.html(parameters, body, context);
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
