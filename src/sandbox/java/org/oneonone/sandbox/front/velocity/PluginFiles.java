package org.oneonone.sandbox.front.velocity;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Finds templates in a plugin's jar; a slash in front of the path is allowed. */
final class PluginFiles extends ResourceLoader {
    private final Function<String, Optional<String>> files;

    PluginFiles(Function<String, Optional<String>> files) {
        this.files = files;
    }

    @Override
    public void init(ExtendedProperties configuration) {
        // Everything comes with the constructor.
    }

    @Override
    public InputStream getResourceStream(String source) {
        String path = source.replaceFirst("^/", "");
        String text = files.apply(path).orElseThrow(() -> new ResourceNotFoundException("no template " + path));
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
