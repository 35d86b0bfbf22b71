package org.oneonone.sandbox.front.resource;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.front.CurrentRequest;

/** Collects what one request's page needs, whoever asks: macros, templates, screens, the wiki itself. */
public record PageResources(Function<Asked, List<String>> addresses)
        implements PageBuilderService, WebResourceAssembler, RequiredResources {
    private static final String ATTRIBUTE = PageResources.class.getName();

    @Override
    public WebResourceAssembler assembler() {
        return this;
    }

    @Override
    public RequiredResources resources() {
        return this;
    }

    /** Asks for one resource by its complete key. */
    public RequiredResources requireWebResource(String key) {
        asked().keys().add(key);
        return this;
    }

    @Override
    public RequiredResources requireContext(String context) {
        asked().contexts().add(context);
        return this;
    }

    /**
     * Script and style elements for all that was asked for since the last call of the same request. The frame prints
     * them in the head, and once more at the end of the body.
     */
    public String tags() {
        Asked asked = asked();
        List<String> tags = new ArrayList<>();
        for (String address : addresses.apply(asked)) {
            if (asked.written().add(address)) {
                tags.add(tag(address));
            }
        }
        asked.keys().clear();
        asked.contexts().clear();
        return tags.stream().collect(Collectors.joining("\n"));
    }

    private static String tag(String address) {
        String path = address.replaceFirst("[?].*$", "");
        String safe = HtmlTemplates.escape(address);
        return path.endsWith(".css")
                ? "<link rel=\"stylesheet\" href=\"" + safe + "\">"
                : "<script src=\"" + safe + "\"></script>";
    }

    private static Asked asked() {
        return CurrentRequest.find()
                .map(request -> {
                    if (request.getAttribute(ATTRIBUTE) == null) {
                        request.setAttribute(ATTRIBUTE, Asked.nothing());
                    }
                    return (Asked) request.getAttribute(ATTRIBUTE);
                })
                // Jobs and mails have no page that could load anything.
                .orElseGet(Asked::nothing);
    }

    /** What a request asked for and what its page has already. */
    record Asked(Set<String> keys, Set<String> contexts, Set<String> written) {
        static Asked nothing() {
            return new Asked(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }
}
