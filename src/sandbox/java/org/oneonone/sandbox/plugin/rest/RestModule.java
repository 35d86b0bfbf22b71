package org.oneonone.sandbox.plugin.rest;

import com.atlassian.plugin.PluginParseException;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;
import org.oneonone.sandbox.plugin.Services;

/** {@code <rest>}: the JAX-RS classes of a plugin below {@code /rest<path>/<version>}. */
public final class RestModule extends PluginModule {
    /** Jersey warns that resource objects are no providers, which nobody said they were. */
    private static final Logger PROVIDERS = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    private final Services services;
    private ServletContainer container;

    public RestModule(InstalledPlugin plugin, DescriptorElement element, Services services) {
        super(plugin, element);
        this.services = services;
    }

    /** The address below {@code /rest} without the version. */
    String path() {
        String path = element().required("path");
        return path.startsWith("/") ? path : "/" + path;
    }

    String version() {
        return element().attribute("version", "none");
    }

    @Override
    protected void validate() {
        if (version().equals("none")) {
            throw new PluginParseException(completeKey() + " has no version");
        }
    }

    /** Makes resources and providers with the plugin's beans, so that a missing bean is found now. */
    @Override
    protected void enable() {
        PROVIDERS.setLevel(Level.SEVERE);
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.register(JacksonFeature.withoutExceptionMappers());
        config.register(new AccessFilter(services));
        List<String> packages = element().children("package").stream()
                .map(DescriptorElement::text)
                .toList();
        List<String> classes = JaxRsClasses.in(plugin().bundle(), packages);
        if (classes.isEmpty()) {
            throw new PluginParseException(completeKey() + " finds no class with @Path");
        }
        classes.forEach(name -> config.register(plugin().create(name, Object.class)));
        container = new ServletContainer(config);
    }

    void serve(ServletConfig servlet, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        started(servlet).service(request, response);
    }

    private synchronized ServletContainer started(ServletConfig servlet) throws ServletException {
        if (container.getServletConfig() == null) {
            container.init(servlet);
        }
        return container;
    }

    @Override
    protected void disable() {
        container.destroy();
    }
}
