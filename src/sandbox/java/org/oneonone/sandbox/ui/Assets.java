package org.oneonone.sandbox.ui;

import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the front-end library lies, which the wiki serves below {@code /s/npm/}. */
final class Assets {
    private Assets() {}

    static URL npm() {
        try {
            return npmFolder().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the build put the library: found from the classes, since the working directory may be any. */
    static Path npmFolder() {
        try {
            Path classes = Path.of(Assets.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = classes; folder != null; folder = folder.getParent()) {
                Path modules = folder.resolve("build/npm/node_modules");
                if (Files.isDirectory(modules)) {
                    return modules;
                }
            }
            throw new IllegalStateException(
                    "no build/npm/node_modules above " + classes + "; build with Maven, which runs npm ci");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
