package org.oneonone.sandbox.osgi;

import com.atlassian.plugin.PluginException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.framework.Felix;
import org.oneonone.sandbox.base.ClassPath;
import org.oneonone.sandbox.time.PluginTime;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.weaving.WeavingHook;

/** Apache Felix with the host's packages; takes plugins by what their manifest says and nothing else. */
public final class OsgiFramework implements AutoCloseable {
    private static final String SCANNER = "com/atlassian/plugin/spring/scanner/annotation/";
    private static final Pattern MISSING = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");

    private final Felix felix;

    public OsgiFramework(Path storage, Clock clock) {
        PluginTime.follow(clock);
        this.felix = new Felix(Map.of(
                Constants.FRAMEWORK_STORAGE,
                storage.toString(),
                Constants.FRAMEWORK_STORAGE_CLEAN,
                Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                SystemPackages.of(ClassPath.entries()),
                // The same version may be installed again; the old one goes once the new one is accepted.
                Constants.FRAMEWORK_BSNVERSION,
                Constants.FRAMEWORK_BSNVERSION_MULTIPLE,
                // Felix would otherwise help a class that the manifest does not import.
                "felix.bootdelegation.implicit",
                "false",
                "felix.log.level",
                "1"));
        try {
            felix.start();
        } catch (BundleException e) {
            throw new IllegalStateException("Felix cannot start", e);
        }
        felix.getBundleContext().registerService(WeavingHook.class, new ClockHook(), null);
    }

    /** The context of the host, in which its services are registered. */
    public BundleContext context() {
        return felix.getBundleContext();
    }

    /** Installs and starts a plugin's bundle; what its manifest asks for and the host lacks is named in the failure. */
    public Bundle install(Path jar) {
        check(jar);
        Bundle bundle = null;
        try (InputStream content = Files.newInputStream(jar)) {
            bundle = context().installBundle(jar.toUri() + "?" + System.nanoTime(), content);
            bundle.start();
            return bundle;
        } catch (BundleException | IOException e) {
            if (bundle != null) {
                uninstall(bundle);
            }
            Matcher missing = MISSING.matcher(String.valueOf(e.getMessage()));
            String reason = missing.find() ? "nothing exports the package " + missing.group(1) : e.getMessage();
            throw new PluginException(jar.getFileName() + " cannot be installed: " + reason, e);
        }
    }

    /** Takes a bundle away. */
    public void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new IllegalStateException(bundle + " cannot be uninstalled", e);
        }
    }

    private static void check(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            if (manifest == null || manifest.getMainAttributes().getValue("Atlassian-Plugin-Key") == null) {
                throw new PluginException(file.getFileName() + " has no Atlassian-Plugin-Key in its manifest");
            }
            jar.stream()
                    .filter(entry -> entry.getName().startsWith(SCANNER))
                    .findFirst()
                    .ifPresent(entry -> {
                        throw new PluginException(file.getFileName()
                                + " has its own copy of the scanner's annotations: " + entry.getName());
                    });
        } catch (IOException e) {
            throw new PluginException(file + " cannot be read", e);
        }
    }

    @Override
    public void close() throws Exception {
        felix.stop();
        felix.waitForStop(10_000);
    }
}
