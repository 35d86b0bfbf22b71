package org.oneonone.sandbox.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
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
            {template .page}<h2>{getText('sample.title')}</h2>{/template}
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SampleHost host;

    @Before
    public void makeHost() {
        host = new SampleHost(folder.getRoot().toPath(), mock(PermissionManager.class))
                .file("texts.properties", "sample.title=It's a title\nsample.count={0} of it''s {1}\n");
    }

    @Test
    public void findsAMacroByItsName() throws Exception {
        host.type(SampleMacro.class)
                .start(
                        """
                <xhtml-macro key="sample-macro" name="sample" class="org.oneonone.sandbox.sample.SampleMacro">
                  <category name="confluence-content"/>
                  <parameters><parameter name="mode" type="enum" default="a"><value name="a"/></parameter></parameters>
                </xhtml-macro>
                """);

        assertThat(host.front().macros().macro("sample")).hasValueSatisfying(macro -> assertThat(macro)
                .isSameAs(host.front().macros().macro("sample").get()));
        assertThat(host.front().macros().macro("other")).isEmpty();
        assertThat(host.front().macros().visible().get(0).parameters().get(0).values())
                .containsExactly("a");
        host.close();
    }

    @Test
    public void showsLinksByWeightWhereTheirConditionsHold() throws Exception {
        host.start(
                """
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
                """);
        Space space = mock(Space.class);
        when(space.getKey()).thenReturn("A B");

        List<WebItem> inSpace = host.front()
                .webInterface()
                .items("system.space.tools/integrations", new HashMap<>(Map.of("space", space)));
        List<WebItem> elsewhere = host.front().webInterface().items("system.space.tools/integrations", new HashMap<>());

        assertThat(inSpace).extracting(WebItem::label).containsExactly("Early", "It's a title");
        assertThat(inSpace)
                .extracting(WebItem::url)
                .containsExactly("https://example.org/", "/confluence/spaces/late.action?key=A+B");
        assertThat(elsewhere).extracting(WebItem::label).containsExactly("Early");
        host.close();
    }

    @Test
    public void servesScriptsWithTextsAndCompiledSoy() throws Exception {
        host.file("ui/a.js", "show(AJS.I18n.getText('sample.title'), AJS.I18n.getText('sample.count', 1, 2));")
                .file("ui/wizard.soy", SOY)
                .start(
                        """
                        <web-resource key="sample-ui">
                          <transformation extension="js"><transformer key="jsI18n"/></transformation>
                          <transformation extension="soy"><transformer key="soyTransformer"/></transformation>
                          <resource type="download" name="wizard.soy.js" location="ui/wizard.soy"/>
                          <resource type="download" name="a.js" location="/ui/a.js"/>
                          <context>sample.page</context>
                        </web-resource>
                        """);

        var script = host.get("maya", "/download/resources/sample.plugin:sample-ui/a.js");
        var soy = host.get("maya", "/download/resources/sample.plugin:sample-ui/wizard.soy.js");
        var runtime = host.get("maya", "/download/host/soy-functions.js");

        assertThat(script.body()).isEqualTo("show(\"It's a title\", AJS.format(\"{0} of it''s {1}\", 1, 2));");
        assertThat(script.headers().firstValue("Content-Type").orElse("")).startsWith("application/javascript");
        assertThat(soy.body()).contains("Sample.Wizard.page = function(").contains("It's a title");
        assertThat(runtime.body()).contains("$$escapeHtml");
        assertThat(host.get("maya", "/download/resources/sample.plugin:sample-ui/none.js")
                        .statusCode())
                .isEqualTo(404);
        host.close();
    }

    @Test
    public void makesAPageFromABlueprint() throws Exception {
        startBlueprint("Sample.Wizard.page");

        CreateEntry entry = host.front().blueprints().entries(new HashMap<>()).get(0);
        NewContent content =
                host.front().blueprints().content(entry.blueprintKey().orElseThrow(), "TEAM", Map.of("topic", "R&D"));

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
        host.close();
    }

    @Test
    public void refusesAWizardWhoseTemplateNobodyDefines() {
        assertThatThrownBy(() -> startBlueprint("Sample.Wizard.other")).hasMessageContaining("Sample.Wizard.other");
    }

    private void startBlueprint(String template) throws Exception {
        host.type(SampleProvider.class)
                .file("ui/wizard.soy", SOY)
                .file(
                        "templates/page.xml",
                        "<p><at:var at:name=\"topic\"/> <at:var at:name=\"spaceKey\"/></p>"
                                + "<at:var at:name=\"tableHtml\" at:rawxhtml=\"true\"/>")
                .start(
                        """
                        <web-resource key="sample-ui">
                          <transformation extension="soy"><transformer key="soyTransformer"/></transformation>
                          <resource type="download" name="wizard.soy.js" location="ui/wizard.soy"/>
                        </web-resource>
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
                            <dialog-page id="page" template-key="%s" title-key="sample.title"/>
                          </dialog-wizard>
                        </blueprint>
                        """
                                .formatted(template));
    }
}
