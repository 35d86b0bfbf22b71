package org.oneonone.sandbox.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.oneonone.sandbox.SampleHost;
import org.oneonone.sandbox.front.resource.PageResources;
import org.oneonone.sandbox.sample.SampleAdminAction;
import org.oneonone.sandbox.sample.SampleSpaceAction;

public class PluginScreensTest {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static SampleHost host;

    @BeforeClass
    public static void start() throws Exception {
        host = new SampleHost(FOLDER.getRoot().toPath(), new OnlySam())
                .framed(PluginScreensTest::frame)
                .type(SampleSpaceAction.class)
                .type(SampleAdminAction.class)
                .file("texts.properties", "sample.hello=Hello {0}")
                .file(
                        "templates/show.vm",
                        """
                        <html><head><title>Show</title></head><body>#form_xsrfToken() $note
                        $i18n.getText('sample.hello', $space.key) $action.getNote() $!action.actionErrors</body></html>
                        """)
                .file(
                        "templates/framed.vm",
                        """
                        <html><head><meta name="decorator" content="atl.general"><title>Framed</title></head><body>
                        #requireResource("sample.plugin:second")
                        #applyDecorator("root")#decoratorParam("context" "space-administration")middle#end</body></html>
                        """)
                .file("ui/first.css", "a {}")
                .file("ui/second.js", "second();")
                .file("ui/third.js", "third();")
                .start(
                        """
                        <web-resource key="second">
                          <dependency>sample.plugin:first</dependency>
                          <dependency>sample.plugin:third</dependency>
                          <dependency>com.atlassian.nobody:none</dependency>
                          <resource type="download" name="second.js" location="ui/second.js"/>
                        </web-resource>
                        <web-resource key="first">
                          <dependency>sample.plugin:second</dependency>
                          <resource type="download" name="first.css" location="ui/first.css"/>
                        </web-resource>
                        <web-resource key="third">
                          <condition class="com.atlassian.confluence.plugin.descriptor.web.conditions.HasSpaceCondition"/>
                          <resource type="download" name="third.js" location="ui/third.js"/>
                        </web-resource>
                        <struts key="sample-actions">
                          <package name="sample" extends="default" namespace="/spaces/sample">
                            <default-interceptor-ref name="defaultStack"/>
                            <action name="show" class="org.oneonone.sandbox.sample.SampleSpaceAction">
                              <result name="success" type="velocity">/templates/show.vm</result>
                            </action>
                            <action name="framed" class="org.oneonone.sandbox.sample.SampleSpaceAction">
                              <result name="success" type="velocity">/templates/framed.vm</result>
                            </action>
                            <action name="admin" class="org.oneonone.sandbox.sample.SampleAdminAction">
                              <result name="success" type="velocity">/templates/show.vm</result>
                            </action>
                            <action name="save" class="org.oneonone.sandbox.sample.SampleSpaceAction" method="save">
                              <interceptor-ref name="validatingStack"/>
                              <param name="RequireSecurityToken">true</param>
                              <result name="input" type="velocity">/templates/show.vm</result>
                              <result name="success" type="redirect">/spaces/sample/show.action?key=${space.key}</result>
                            </action>
                          </package>
                        </struts>
                        """);
    }

    /** Asks for the tags twice, as a page does at its head and at its end. */
    private static String frame(Screen screen, PageResources resources) {
        return screen.title() + "|" + screen.decorator() + "|" + screen.parameter("context") + "|" + screen.bodyHtml()
                + "|" + resources.tags() + "|" + resources.tags();
    }

    @AfterClass
    public static void stop() throws Exception {
        host.close();
    }

    @Test
    public void printsAScreenWithItsPropertiesEscaped() throws Exception {
        var answer = host.get("maya", "/spaces/sample/show.action?key=TEAM&note=%3Cb%3E");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("&lt;b&gt;").contains("Hello TEAM").doesNotContain("<b>");
    }

    @Test
    public void sendsThoseWhoAreNotLoggedInToLogin() throws Exception {
        var answer = host.get("", "/spaces/sample/show.action?key=TEAM");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("/confluence/login.action?os_destination=%2Fspaces%2Fsample%2Fshow.action%3Fkey%3DTEAM");
    }

    @Test
    public void refusesThoseWhoMayNotAdministerTheSpace() throws Exception {
        assertThat(host.get("maya", "/spaces/sample/admin.action?key=TEAM").statusCode())
                .isEqualTo(403);
        assertThat(host.get("sam", "/spaces/sample/admin.action?key=TEAM").statusCode())
                .isEqualTo(200);
    }

    @Test
    public void findsNoScreenInASpaceThatDoesNotExist() throws Exception {
        assertThat(host.get("sam", "/spaces/sample/show.action?key=NONE").statusCode())
                .isEqualTo(404);
    }

    @Test
    public void refusesAMethodThatTheActionDoesNotPermit() throws Exception {
        assertThat(host.get("maya", "/spaces/sample/save.action?key=TEAM&note=x")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    public void goesBackToTheFormWithoutASecurityToken() throws Exception {
        var answer = host.post("maya", "/spaces/sample/save.action", "key=TEAM&note=kept");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("valid security token").contains("kept");
    }

    @Test
    public void savesWithTheTokenOfTheSession() throws Exception {
        String form = host.get("maya", "/spaces/sample/show.action?key=TEAM").body();
        String token = form.replaceAll("(?s).*name=\"atl_token\" value=\"([^\"]*)\".*", "$1");

        var answer = host.post("maya", "/spaces/sample/save.action", "key=TEAM&note=x&atl_token=" + token);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/confluence/spaces/sample/show.action?key=TEAM");
    }

    @Test
    public void goesBackToTheFormWhenValidationFails() throws Exception {
        var answer = host.post("maya", "/spaces/sample/save.action", "key=TEAM&note=", "X-Atlassian-Token", "no-check");

        assertThat(answer.body()).contains("Say something");
    }

    @Test
    public void framesAPageWithItsResourcesAndWhatItTellsTheDecorator() throws Exception {
        String page = host.get("maya", "/spaces/sample/framed.action?key=TEAM").body();

        assertThat(page).startsWith("Framed|atl.general|space-administration|");
        assertThat(page.replaceAll("[?][^\"]*", ""))
                .endsWith("middle|<link rel=\"stylesheet\" "
                        + "href=\"/confluence/download/resources/sample.plugin:first/first.css\">\n"
                        + "<script src=\"/confluence/download/resources/sample.plugin:second/second.js\"></script>|");
    }

    @Test
    public void findsNothingForAnActionThatNobodyDeclares() throws Exception {
        assertThat(host.get("maya", "/spaces/sample/none.action").statusCode()).isEqualTo(404);
    }

    /** Everybody may view, sam administers. */
    private static final class OnlySam implements PermissionManager {
        @Override
        public boolean hasPermission(ConfluenceUser user, Permission permission, Object target) {
            return user != null
                    && (permission != Permission.ADMINISTER || user.getName().equals("sam"));
        }

        @Override
        public boolean hasCreatePermission(ConfluenceUser user, Object container, Class<?> typeToCreate) {
            return user != null;
        }
    }
}
