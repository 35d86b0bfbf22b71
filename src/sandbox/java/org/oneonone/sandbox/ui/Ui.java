package org.oneonone.sandbox.ui;

import java.util.List;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.front.Front;
import org.oneonone.sandbox.front.PageFrame;
import org.oneonone.sandbox.front.resource.HostResources;
import org.oneonone.sandbox.wiki.Wiki;

/** Every page that a person sees in the wiki; on a host they are servlets and scripts. */
public final class Ui {
    private static final String AUI = "/s/npm/@atlassian/aui/dist/aui/aui-prototyping";
    private static final String AUI_PARTS =
            """
            ajs aui-dialog2 dialog2 aui-flag aui-select aui-select2 aui-form-validation aui-date-picker aui-dropdown2
            dropdown2 aui-inline-dialog2 aui-lozenge aui-avatar aui-buttons aui-forms aui-table aui-tabs tabs aui-toggle
            aui-spinner aui-tooltip aui-message aui-core aui-reset aui-page-typography aui-page-layout aui-toolbar2
            aui-experimental-iconfont aui-badge aui-label aui-progress-indicator jquery soy""";

    private Ui() {}

    public static void add(Host host, Wiki wiki, Front front) {
        declareScripts(front.hostResources());
        Additions additions = new Additions(front.webInterface(), front.pageResources());
        Frame frame = new Frame(wiki, additions, HtmlTemplates.strict("ui/wiki/screens"), host.confluenceUrl());
        PluginScreens pluginScreens = new PluginScreens(wiki, frame);
        host.confluence().filter("/*", pluginScreens);
        // The library never changes under its version; our own scripts do while somebody works on them.
        host.confluence().files("/s/npm/*", Assets.npm(), "max-age=86400");
        host.confluence().files("/s/wiki/*", Ui.class.getResource("/ui/wiki/"), "no-cache");
        Routes routes = new Routes(wiki, frame);
        SiteScreens site = new SiteScreens(wiki, additions);
        Locks locks = new Locks(wiki);
        site.addTo(routes);
        new PeopleScreens(wiki).addTo(routes);
        locks.addTo(routes);
        new PageScreens(wiki, additions, site, locks).addTo(routes);
        new EditScreens(wiki).addTo(routes);
        new SpaceScreens(wiki).addTo(routes);
        new CreateScreens(wiki, front.blueprints(), additions).addTo(routes);
        routes.addTo(host.confluence());
        host.services().provide(PageFrame.class, pluginScreens);
    }

    /** The keys that plugins name as dependencies, under the addresses of our copies. */
    private static void declareScripts(HostResources resources) {
        String ajs = "com.atlassian.auiplugin:ajs";
        for (String part : AUI_PARTS.split("\\s+")) {
            resources.define("com.atlassian.auiplugin:" + part, List.of(), List.of("wiki:aui"), List.of());
        }
        resources.define("wiki:aui", List.of(AUI + ".css", "/s/npm/jquery/dist/jquery.min.js", AUI + ".js"));
        resources.define("com.atlassian.plugins.jquery:jquery", List.of(), List.of("wiki:aui"), List.of());
        resources.define(
                "wiki:all", List.of("/s/wiki/wiki.css", "/s/wiki/wiki.js"), List.of(ajs), List.of("atl.general"));
        resources.define("wiki:picker", List.of("/s/wiki/picker.js"), List.of("wiki:all"), List.of("atl.general"));
        resources.define(
                "com.atlassian.confluence.plugins.confluence-create-content-plugin:resources",
                List.of("/s/wiki/wizard.js"),
                List.of("wiki:picker", "com.atlassian.confluence.plugins.soy:soy-core-functions"),
                List.of("atl.general"));
        resources.define(
                "wiki:create-dialog",
                List.of("/s/wiki/create-dialog.js"),
                List.of("com.atlassian.confluence.plugins.confluence-create-content-plugin:resources"),
                List.of("atl.general"));
        resources.define("wiki:page", List.of("/s/wiki/page.js"), List.of("wiki:all"), List.of("atl.general"));
        resources.define("wiki:editor", List.of("/s/wiki/editor.js"), List.of("wiki:page"), List.of("editor"));
        resources.define("confluence.web.resources:space-admin", List.of(), List.of("wiki:all"), List.of());
        resources.define("confluence.web.resources:ajs", List.of(), List.of("wiki:all"), List.of());
    }
}
