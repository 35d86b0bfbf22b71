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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.wiki.people.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rendering of storage format to HTML: whatever the text holds, something sane is printed. */
record StorageView(Renderer renderer, ConversionContext context) {
    private static final Logger log = LoggerFactory.getLogger(StorageView.class);

    String html(StorageElement parent) {
        return parent.children().stream().map(this::html).collect(Collectors.joining());
    }

    private String html(StorageNode node) {
        return node instanceof StorageElement element ? element(element) : escaped(((StorageText) node).text());
    }

    private static String escaped(String text) {
        return HtmlTemplates.escape(text);
    }

    private String element(StorageElement element) {
        return switch (element.name()) {
            case "ac:structured-macro" -> macro(element);
            case "ac:task-list" -> taskList(element);
            case "ac:task" -> task(element);
            case "ac:link" -> link(element);
            case "ri:user" -> mention(element, "");
            case "time" -> time(element);
            case "ac:image" -> image(element);
            case "ac:layout" -> "<div class=\"contentLayout2\">" + html(element) + "</div>";
            case "ac:layout-section" -> layoutSection(element);
            case "ac:layout-cell" -> "<div class=\"cell\">" + html(element) + "</div>";
            // Seen in the editor or by programs only.
            case "ac:placeholder", "ac:parameter", "ac:task-id", "ac:task-uuid", "ac:task-status" -> "";
            default -> plain(element);
        };
    }

    private String plain(StorageElement element) {
        String name = element.name();
        if (HtmlPolicy.isDropped(name)) {
            return "";
        }
        if (!HtmlPolicy.isAllowed(name)) {
            return html(element);
        }
        String opening = "<" + name + HtmlPolicy.attributes(element.attributes());
        return HtmlPolicy.isEmpty(name) ? opening + "/>" : opening + ">" + html(element) + "</" + name + ">";
    }

    private String layoutSection(StorageElement section) {
        String type = escaped(section.attribute("ac:type").orElse("single").replace('_', '-'));
        return "<div class=\"columnLayout %1$s\" data-layout=\"%1$s\">".formatted(type) + html(section) + "</div>";
    }

    private String image(StorageElement image) {
        return image.child("ri:url")
                .flatMap(url -> url.attribute("ri:value"))
                .filter(HtmlPolicy::isAddress)
                .map(url -> "<img src=\"" + escaped(url) + "\" alt=\"\"/>")
                .orElse("");
    }

    private String taskList(StorageElement list) {
        return "<ul class=\"inline-task-list\" data-inline-tasks-content-id=\"" + pageId() + "\">" + html(list)
                + "</ul>";
    }

    private String task(StorageElement task) {
        String checked = StorageTasks.isComplete(task) ? " class=\"checked\"" : "";
        String body = task.child("ac:task-body").map(this::html).orElse("");
        long number = StorageTasks.number(task);
        return "<li" + checked + (number == 0 ? "" : " data-inline-task-id=\"" + number + "\"") + ">" + body + "</li>";
    }

    private String macro(StorageElement element) {
        String name = element.attribute("ac:name").orElse("");
        Optional<Macro> macro = HostMacros.find(name).or(() -> renderer.macro(name));
        if (macro.isEmpty()) {
            return "<img class=\"wysiwyg-unknown-macro\" alt=\"Unknown macro: '" + escaped(name) + "'\" src=\""
                    + renderer.contextPath() + "/plugins/servlet/confluence/placeholder/unknown-macro?name="
                    + encoded(name) + "\"/>";
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
        return "<div class=\"aui-message aui-message-error error\"><p class=\"title\"><strong>" + escaped(title)
                + "</strong></p><p>" + escaped(message) + "</p></div>";
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

    /** Typed parameters arrive as names: of people, pages and spaces. */
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
            default -> resource.attribute("ri:value").orElse("");
        };
    }

    private String link(StorageElement link) {
        String label = link.child("ac:plain-text-link-body")
                .map(body -> escaped(body.text()))
                .or(() -> link.child("ac:link-body").map(this::html))
                .orElse("");
        Optional<StorageElement> user = link.child("ri:user");
        return user.isPresent()
                ? mention(user.get(), label)
                : link.child("ri:page").map(page -> pageLink(page, label)).orElse(label);
    }

    private String pageLink(StorageElement page, String label) {
        String title = page.attribute("ri:content-title").orElse("");
        String space = page.attribute("ri:space-key").orElseGet(this::spaceKey);
        Optional<Page> target = renderer.linked(space, title);
        String path = target.map(Page::getUrlPath)
                .orElseGet(() -> "/pages/createpage.action?spaceKey=" + encoded(space) + "&title=" + encoded(title));
        return "<a href=\"" + escaped(renderer.contextPath() + path) + "\""
                + (target.isPresent() ? "" : " class=\"createlink\"") + ">"
                + (label.isEmpty() ? escaped(title) : label) + "</a>";
    }

    private String mention(StorageElement user, String label) {
        String key = user.attribute("ri:userkey").orElse("");
        Optional<Account> account = renderer.users().byKey(key);
        if (account.isEmpty()) {
            return "<a class=\"user-mention unknown-user\">" + escaped("Unknown User (" + key + ")") + "</a>";
        }
        boolean isViewer = account.get().equals(AuthenticatedUserThreadLocal.get());
        return "<a class=\"confluence-userlink user-mention%s\" data-username=\"%2$s\" href=\"%3$s/display/~%2$s\">%4$s</a>"
                .formatted(
                        isViewer ? " current-user-mention" : "",
                        escaped(account.get().name()),
                        renderer.contextPath(),
                        label.isEmpty() ? escaped(account.get().fullName()) : label);
    }

    private String time(StorageElement time) {
        String value = time.attribute("datetime").orElse("");
        try {
            LocalDate date = LocalDate.parse(value);
            Account viewer = AuthenticatedUserThreadLocal.get() instanceof Account known ? known : null;
            LocalDate today =
                    LocalDate.ofInstant(renderer.clock().instant(), viewer == null ? ZoneOffset.UTC : viewer.zone());
            String when = date.isBefore(today) ? "date-past" : date.isEqual(today) ? "date-today" : "date-future";
            String shown = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(viewer == null ? Locale.ENGLISH : viewer.locale())
                    .format(date);
            return "<time datetime=\"" + value + "\" class=\"" + when + "\">" + escaped(shown) + "</time>";
        } catch (DateTimeParseException e) {
            return "<time>" + escaped(value) + "</time>";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long pageId() {
        ContentEntityObject entity = context.getEntity();
        return entity == null ? 0 : entity.getLatestVersionId();
    }

    private String spaceKey() {
        return context.getEntity() instanceof SpaceContentEntityObject content ? content.getSpaceKey() : "";
    }
}
