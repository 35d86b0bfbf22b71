package org.oneonone.sandbox.front.resource;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;

/**
 * A {@code <resource type="download">}: a file, or a whole folder if its name ends with a slash.
 *
 * @param name how its address ends
 * @param location where it lies in the jar, without a slash in front
 * @param type its {@code content-type} parameter
 */
public record DownloadFile(InstalledPlugin plugin, String name, String location, Optional<String> type) {
    static List<DownloadFile> of(InstalledPlugin plugin, DescriptorElement parent) {
        return parent.children("resource").stream()
                .filter(resource -> resource.attribute("type", "").equals("download"))
                .map(resource -> new DownloadFile(
                        plugin,
                        resource.required("name"),
                        resource.required("location").replaceFirst("^/", ""),
                        resource.children("param").stream()
                                .filter(param -> param.attribute("name", "").equals("content-type"))
                                .map(param -> param.required("value"))
                                .findFirst()))
                .toList();
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** The file for the end of an address, if this resource serves it. */
    Optional<Found> find(String wanted) {
        if (isFolder() && wanted.startsWith(name) && !wanted.contains("..")) {
            return found(location.replaceFirst("/?$", "/") + wanted.substring(name.length()));
        }
        return wanted.equals(name) ? found(location) : Optional.empty();
    }

    private Optional<Found> found(String path) {
        return plugin.resource(path).map(url -> new Found(path, url, type));
    }

    /** A file in the jar. */
    record Found(String path, URL url, Optional<String> type) {}
}
