package org.oneonone.sandbox.plugin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.After;
import org.junit.Test;
import org.mockito.Mockito;
import org.oneonone.sandbox.plugin.Services;

public class AccessFilterTest {
    private static final URI BASE = URI.create("http://localhost/");

    private final ApplicationHandler application =
            new ApplicationHandler(new ResourceConfig(Door.class).register(new AccessFilter(new Services())));

    @After
    public void logOut() {
        AuthenticatedUserThreadLocal.set(null);
    }

    @Test
    public void isClosedToTheAnonymousUnlessAnnotated() throws Exception {
        assertThat(status("GET", "closed", "")).isEqualTo(401);
        assertThat(status("GET", "open", "")).isEqualTo(200);
    }

    @Test
    public void opensToThoseWhoAreLoggedIn() throws Exception {
        logIn();

        assertThat(status("GET", "closed", "")).isEqualTo(200);
    }

    @Test
    public void refusesFormsWithoutTheToken() throws Exception {
        logIn();

        assertThat(status("POST", "closed", "application/x-www-form-urlencoded"))
                .isEqualTo(403);
        assertThat(status("POST", "closed", "text/plain;charset=UTF-8")).isEqualTo(403);
        assertThat(status("POST", "closed", "multipart/form-data;boundary=x")).isEqualTo(403);
        assertThat(status("POST", "closed", "application/json")).isEqualTo(200);
        assertThat(status("POST", "closed", "")).isEqualTo(200);
    }

    @Test
    public void letsFormsWithTheTokenIn() throws Exception {
        logIn();
        ContainerRequest request = request("POST", "closed", "text/plain");

        request.header("X-Atlassian-Token", "no-check");

        assertThat(answer(request)).isEqualTo(200);
    }

    private static void logIn() {
        AuthenticatedUserThreadLocal.set(Mockito.mock(ConfluenceUser.class));
    }

    private int status(String method, String path, String type) throws Exception {
        return answer(request(method, path, type));
    }

    private int answer(ContainerRequest request) throws Exception {
        return application.apply(request).get().getStatus();
    }

    private static ContainerRequest request(String method, String path, String type) {
        ContainerRequest request =
                new ContainerRequest(BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), null);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
            request.setEntityStream(new ByteArrayInputStream("a=b".getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    /** A resource with a closed and an open method. */
    @Path("/")
    public static final class Door {
        @GET
        @Path("closed")
        public String closed() {
            return "in";
        }

        @POST
        @Path("closed")
        public String write() {
            return "written";
        }

        @GET
        @Path("open")
        @UnrestrictedAccess
        public String open() {
            return "in";
        }
    }
}
