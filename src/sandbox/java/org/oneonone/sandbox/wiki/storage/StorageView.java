package org.oneonone.sandbox.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oneonone.sandbox.wiki.people.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rendering of storage format to HTML: whatever the text holds, something sane is printed. */
final class StorageView {
    private static final Logger log = LoggerFactory.getLogger(StorageView.class);

    private final Renderer renderer;
    private final ConversionContext context;
    private final Map<String, Optional<Account>> mentioned = new HashMap<>();

    StorageView(Renderer renderer, ConversionContext context) {
        this.renderer = renderer;
        this.context = context;
    }

    String html(StorageElement parent) {
        StringBuilder out = new StringBuilder();
        parent.children().forEach(child -> node(child, out));
        return out.toString();
    }

    private void node(StorageNode node, StringBuilder out) {
        if (node instanceof StorageText text) {
            out.append(Entities.escape(text.text()));
        } else if (node instanceof StorageElement element) {
            element(element, out);
        }
    }

    private void element(StorageElement element, StringBuilder out) {
        switch (element.name()) {
            case "ac:structured-macro", "ac:macro" -> out.append(macro(element));
            case "ac:task-list" ->
                out.append("<ul class=\"inline-task-list\" data-inline-tasks-content-id=\"")
                        .append(pageId())
                        .append("\">")
                        .append(html(element))
                        .append("</ul>");
            case "ac:task" -> task(element, out);
            case "ac:link" -> out.append(link(element));
            case "ri:user" -> out.append(mention(element, ""));
            case "time" -> out.append(time(element));
            case "ac:image" ->
                element.child("ri:url")
                        .flatMap(url -> url.attribute("ri:value"))
                        .filter(HtmlPolicy::isAddress)
                        .ifPresent(url -> out.append("<span class=\"confluence-embedded-file-wrapper\"><img src=\"")
                                .append(Entities.escape(url))
                                .append("\" alt=\"\"/></span>"));
            case "ac:emoticon" ->
                out.append("<span class=\"emoticon\">(")
                        .append(Entities.escape(element.attribute("ac:name").orElse("")))
                        .append(")</span>");
            case "ac:layout" -> wrapped("<div class=\"contentLayout2\">", element, out);
            case "ac:layout-section" -> layoutSection(element, out);
            case "ac:layout-cell" -> wrapped("<div class=\"cell\">", element, out);
            case "ac:placeholder", "ac:parameter", "ac:task-id", "ac:task-uuid", "ac:task-status" -> {
                // Seen in the editor or by programs only.
            }
            default -> plain(element, out);
        }
    }

    private void plain(StorageElement element, StringBuilder out) {
        String name = element.name();
        if (HtmlPolicy.isDropped(name)) {
            return;
        }
        if (!HtmlPolicy.isAllowed(name)) {
            out.append(html(element));
            return;
        }
        out.append('<').append(name);
        if (Headings.isHeading(name) && context.getEntity() != null) {
            String anchor = Headings.anchor(context.getEntity().getTitle(), PlainText.of(element));
            out.append(" id=\"").append(Entities.escape(anchor)).append('"');
        } else {
            HtmlPolicy.attributes(element.attributes(), out);
        }
        if (HtmlPolicy.isEmpty(name)) {
            out.append("/>");
        } else {
            out.append('>').append(html(element)).append("</").append(name).append('>');
        }
    }

    private void wrapped(String opening, StorageElement element, StringBuilder out) {
        out.append(opening).append(html(element)).append("</div>");
    }

    private void layoutSection(StorageElement element, StringBuilder out) {
        String type =
                Entities.escape(element.attribute("ac:type").orElse("single").replace('_', '-'));
        wrapped("<div class=\"columnLayout " + type + "\" data-layout=\"" + type + "\">", element, out);
    }

    private void task(StorageElement task, StringBuilder out) {
        out.append("<li");
        if (StorageTasks.isComplete(task)) {
            out.append(" class=\"checked\"");
        }
        StorageTasks.number(task)
                .ifPresent(
                        id -> out.append(" data-inline-task-id=\"").append(id).append('"'));
        out.append('>')
                .append(task.child("ac:task-body").map(this::html).orElse(""))
                .append("</li>");
    }

    private String macro(StorageElement element) {
        String name = element.attribute("ac:name").orElse("");
        Optional<Macro> macro = HostMacros.find(name).or(() -> renderer.macros().macro(name));
        if (macro.isEmpty()) {
            return "<img class=\"wysiwyg-unknown-macro\" alt=\"Unknown macro: '" + Entities.escape(name) + "'\" src=\""
                    + renderer.contextPath() + "/plugins/servlet/confluence/placeholder/unknown-macro?name="
                    + URLEncoder.encode(name, StandardCharsets.UTF_8) + "\"/>";
        }
        try {
            String html = macro.get().execute(parameters(element), body(element, macro.get()), context);
            return html == null ? "" : html;
        } catch (MacroExecutionException | RuntimeException | LinkageError e) {
            log.warn("Macro {} fails on page {}", name, pageId(), e);
            return error("Error rendering macro '" + name + "'", String.valueOf(e.getMessage()));
        }
    }

    static String error(String title, String message) {
        return "<div class=\"aui-message aui-message-error error\"><p class=\"title\"><strong>" + Entities.escape(title)
                + "</strong></p><p>" + Entities.escape(message) + "</p></div>";
    }

    private String body(StorageElement element, Macro macro) {
        return switch (macro.getBodyType()) {
            case RICH_TEXT -> element.child("ac:rich-text-body").map(this::html).orElse("");
            case PLAIN_TEXT ->
                element.child("ac:plain-text-body").map(StorageElement::text).orElse("");
            case NONE -> "";
        };
    }

    private Map<String, String> parameters(StorageElement element) {
        Map<String, String> parameters = new LinkedHashMap<>();
        element.elements()
                .filter(child -> child.is("ac:parameter"))
                .forEach(child -> parameters.put(child.attribute("ac:name").orElse(""), parameter(child)));
        return parameters;
    }

    private String parameter(StorageElement parameter) {
        String typed = parameter
                .descendants()
                .filter(element -> element.name().startsWith("ri:"))
                .map(this::typedValue)
                .collect(Collectors.joining(","));
        return typed.isEmpty() ? parameter.text() : typed;
    }

    private String typedValue(StorageElement resource) {
        return switch (resource.name()) {
            case "ri:user" ->
                resource.attribute("ri:userkey")
                        .map(key -> renderer.users().byKeyOrPhantom(key).name())
                        .orElse("");
            case "ri:page" ->
                resource.attribute("ri:space-key").map(key -> key + ":").orElse("")
                        + resource.attribute("ri:content-title").orElse("");
            case "ri:space" -> resource.attribute("ri:space-key").orElse("");
            case "ri:url" -> resource.attribute("ri:value").orElse("");
            default -> resource.attribute("ri:filename").orElse("");
        };
    }

    private String link(StorageElement link) {
        String label = link.child("ac:plain-text-link-body")
                .map(body -> Entities.escape(body.text()))
                .or(() -> link.child("ac:link-body").map(this::html))
                .orElse("");
        Optional<StorageElement> user = link.child("ri:user");
        if (user.isPresent()) {
            return mention(user.get(), label);
        }
        String anchor = link.attribute("ac:anchor").map(name -> "#" + name).orElse("");
        Optional<StorageElement> page = link.child("ri:page");
        if (page.isEmpty()) {
            return anchor.isEmpty() ? label : anchor(anchor, "", label.isEmpty() ? Entities.escape(anchor) : label);
        }
        String title = page.get().attribute("ri:content-title").orElse("");
        String shown = label.isEmpty() ? Entities.escape(title) : label;
        String space = page.get().attribute("ri:space-key").orElseGet(this::spaceKey);
        Optional<Page> target = renderer.linked(space, title);
        return target.map(found -> anchor(renderer.contextPath() + found.getUrlPath() + anchor, "", shown))
                .orElseGet(() -> anchor(
                        renderer.contextPath() + "/pages/createpage.action?spaceKey="
                                + URLEncoder.encode(space, StandardCharsets.UTF_8) + "&title="
                                + URLEncoder.encode(title, StandardCharsets.UTF_8),
                        " class=\"createlink\"",
                        shown));
    }

    private static String anchor(String href, String attributes, String label) {
        return "<a href=\"" + Entities.escape(href) + "\"" + attributes + ">" + label + "</a>";
    }

    private String mention(StorageElement user, String label) {
        Optional<String> key = user.attribute("ri:userkey");
        Optional<Account> account = key.flatMap(known -> mentioned.computeIfAbsent(known, renderer.users()::byKey))
                .or(() -> user.attribute("ri:username").flatMap(renderer.users()::byName));
        if (account.isEmpty()) {
            return "<a class=\"user-mention unknown-user\">" + Entities.escape("Unknown User (" + key.orElse("") + ")")
                    + "</a>";
        }
        boolean isViewer = account.get().equals(AuthenticatedUserThreadLocal.get());
        String name = Entities.escape(account.get().name());
        return "<a class=\"confluence-userlink user-mention" + (isViewer ? " current-user-mention" : "")
                + "\" data-username=\"" + name + "\" href=\"" + renderer.contextPath() + "/display/~" + name + "\">"
                + (label.isEmpty() ? Entities.escape(account.get().fullName()) : label) + "</a>";
    }

    private String time(StorageElement time) {
        String value = time.attribute("datetime").orElse("");
        try {
            LocalDate date = LocalDate.parse(value);
            Optional<Account> viewer = viewer();
            LocalDate today = LocalDate.ofInstant(
                    renderer.clock().instant(),
                    viewer.map(Account::zone).orElse(renderer.clock().getZone()));
            String when = date.isBefore(today) ? "date-past" : date.isEqual(today) ? "date-today" : "date-future";
            DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(viewer.map(Account::locale).orElse(Locale.ENGLISH));
            return "<time datetime=\"" + value + "\" class=\"" + when + "\">" + Entities.escape(date.format(format))
                    + "</time>";
        } catch (DateTimeParseException e) {
            return "<time>" + Entities.escape(value) + "</time>";
        }
    }

    private static Optional<Account> viewer() {
        return AuthenticatedUserThreadLocal.get() instanceof Account account ? Optional.of(account) : Optional.empty();
    }

    private String pageId() {
        ContentEntityObject entity = context.getEntity();
        return entity == null ? "0" : Long.toString(entity.getLatestVersionId());
    }

    private String spaceKey() {
        return context.getEntity() instanceof SpaceContentEntityObject content ? content.getSpaceKey() : "";
    }
}
