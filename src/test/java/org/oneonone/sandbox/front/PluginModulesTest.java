package org.oneonone.sandbox.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.oneonone.sandbox.SampleHost;
import org.oneonone.sandbox.front.blueprint.CreateEntry;
import org.oneonone.sandbox.front.blueprint.NewContent;
import org.oneonone.sandbox.front.web.WebItem;
import org.oneonone.sandbox.sample.SampleMacro;
import org.oneonone.sandbox.sample.SampleProvider;

public class PluginModulesTest {
    private static final String SOY =
            """
            {namespace Sample.Wizard}

            /** */
            {template .page}
              <h2>{getText('sample.title')}</h2>
            {/template}
            """;

    private static final String WIZARD =
            """
            <web-item key="sample-item" i18n-name-key="sample.title" section="system.create.dialog/content">
              <param name="blueprintKey" value="sample-blueprint"/>
            </web-item>
            <content-template key="sample-template" i18n-name-key="sample.title">
              <resource name="template" type="download" location="templates/page.xml"/>
              <context-provider class="org.oneonone.sandbox.sample.SampleProvider"/>
            </content-template>
            <blueprint key="sample-blueprint" index-key="sample-index" create-result="view"
                       content-template-key="sample-template" i18n-name-key="sample.title">
              <dialog-wizard key="sample-wizard">
                <dialog-page id="page" template-key="Sample.Wizard.page" title-key="sample.title"/>
              </dialog-wizard>
            </blueprint>
            """;
    private static final String MODULES =
            """
            <xhtml-macro key="sample-macro" name="sample" class="org.oneonone.sandbox.sample.SampleMacro">
              <category name="confluence-content"/>
              <parameters><parameter name="mode" type="enum" default="a"><value name="a"/></parameter></parameters>
            </xhtml-macro>
            <web-item key="late" section="system.space.tools/integrations" weight="20">
              <label key="sample.title"/>
              <link linkId="late-link">/spaces/late.action?key=$htmlUtil.urlEncode($space.key)</link>
              <condition class="com.atlassian.confluence.plugin.descriptor.web.conditions.HasSpaceCondition"/>
            </web-item>
            <web-item key="early" section="system.space.tools/integrations" weight="10">
              <label>Early</label><link>https://example.org/</link>
              <conditions type="OR">
                <condition class="com.atlassian.confluence.plugin.descriptor.web.conditions.HasSpaceCondition" invert="true"/>
                <condition class="com.atlassian.confluence.plugin.descriptor.web.conditions.SpaceSidebarCondition"/>
              </conditions>
            </web-item>
            <web-item key="never" section="system.space.tools/integrations">
              <label>Never</label><link>/x</link>
              <condition class="com.atlassian.confluence.plugin.descriptor.web.conditions.SpacePermissionCondition">
                <param name="permission">administer</param>
              </condition>
            </web-item>
            <web-resource key="sample-ui">
              <transformation extension="js"><transformer key="jsI18n"/></transformation>
              <transformation extension="soy"><transformer key="soyTransformer"/></transformation>
              <resource type="download" name="wizard.soy.js" location="ui/wizard.soy"/>
              <resource type="download" name="a.js" location="/ui/a.js"/>
              <resource type="download" name="as-it-is" location="/ui/a.js"/>
              <resource type="download" name="icon" location="/ui/a.js">
                <param name="content-type" value="image/svg+xml"/>
              </resource>
              <context>sample.page</context>
            </web-resource>
            """;

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static SampleHost host;

    @BeforeClass
    public static void start() throws Exception {
        host = host("whole").start(MODULES + WIZARD);
    }

    @AfterClass
    public static void stop() throws Exception {
        host.close();
    }

    @Test
    public void findsAMacroByItsName() {
        var macros = host.front().macros();

        assertThat(macros.apply("sample")).hasValueSatisfying(macro -> assertThat(macro)
                .isSameAs(macros.apply("sample").orElseThrow()));
        assertThat(macros.apply("other")).isEmpty();
    }

    @Test
    public void showsLinksByWeightWhereTheirConditionsHold() {
        Space space = new Space("A B", "Space with a gap", () -> null);

        List<WebItem> inSpace = host.front()
                .webInterface()
                .items("system.space.tools/integrations", new HashMap<>(Map.of("space", space)));
        List<WebItem> elsewhere = host.front().webInterface().items("system.space.tools/integrations", new HashMap<>());

        assertThat(inSpace).extracting(WebItem::label).containsExactly("Early", "It's a title");
        assertThat(inSpace)
                .extracting(WebItem::url)
                .containsExactly("https://example.org/", "/confluence/spaces/late.action?key=A+B");
        assertThat(elsewhere).extracting(WebItem::label).containsExactly("Early");
    }

    @Test
    public void servesScriptsWithTextsAndCompiledSoy() throws Exception {
        var script = host.get("maya", "/download/resources/sample.plugin:sample-ui/a.js");
        var soy = host.get("maya", "/download/resources/sample.plugin:sample-ui/wizard.soy.js");
        var runtime = host.get("maya", "/download/host/soy-functions.js");
        var none = host.get("maya", "/download/resources/sample.plugin:sample-ui/none.js");

        assertThat(script.body()).isEqualTo("show(\"It's a title\", AJS.format(\"{0} of it''s {1}\", 1, 2));");
        assertThat(script.headers().firstValue("Content-Type").orElse("")).startsWith("application/javascript");
        assertThat(soy.body()).contains("Sample.Wizard.page = function(").contains("It's a title");
        assertThat(runtime.body()).contains("$$escapeHtml");
        assertThat(none.statusCode()).isEqualTo(404);
    }

    @Test
    public void theTypeOfAFileIsTheOneGivenElseThatOfItsNameElseUnknown() throws Exception {
        String base = "/download/resources/sample.plugin:sample-ui/";

        assertThat(host.get("maya", base + "icon").headers().firstValue("Content-Type"))
                .contains("image/svg+xml");
        assertThat(host.get("maya", base + "as-it-is").headers().firstValue("Content-Type"))
                .contains("application/octet-stream");
    }

    @Test
    public void makesAPageFromABlueprint() {
        var blueprints = host.front().blueprints();

        CreateEntry entry = blueprints.entries(new HashMap<>()).get(0);
        NewContent content = blueprints.content(entry.blueprintKey().orElseThrow(), "TEAM", Map.of("topic", "R&D"));

        assertThat(entry.itemKey()).isEqualTo("sample.plugin:sample-item");
        assertThat(entry.name()).isEqualTo("It's a title");
        assertThat(entry.wizard()).singleElement().satisfies(page -> {
            assertThat(page.templateKey()).isEqualTo("Sample.Wizard.page");
            assertThat(page.last()).isTrue();
        });
        assertThat(content.title()).isEqualTo("About R&D");
        assertThat(content.body()).isEqualTo("<p>R&amp;D TEAM</p><table/>");
        assertThat(content.labels()).containsExactly("sample-index");
        assertThat(content.createResult()).isEqualTo("view");
    }

    @Test
    public void refusesAWizardWhoseTemplateNobodyDefines() throws Exception {
        try (SampleHost broken = host("broken")) {
            assertThatThrownBy(() -> broken.start(MODULES + WIZARD.replace("Wizard.page", "Wizard.other")))
                    .hasMessageContaining("Sample.Wizard.other");
        }
    }

    private static SampleHost host(String name) throws Exception {
        return new SampleHost(FOLDER.newFolder(name).toPath(), mock(PermissionManager.class))
                .type(SampleMacro.class)
                .type(SampleProvider.class)
                .file("texts.properties", "sample.title=It's a title\nsample.count={0} of it''s {1}\n")
                .file("ui/a.js", "show(AJS.I18n.getText('sample.title'), AJS.I18n.getText('sample.count', 1, 2));")
                .file("ui/wizard.soy", SOY)
                .file(
                        "templates/page.xml",
                        "<p><at:var at:name=\"topic\"/> <at:var at:name=\"spaceKey\"/></p>"
                                + "<at:var at:name=\"tableHtml\" at:rawxhtml=\"true\"/>");
    }
}
