package org.oneonone.sandbox.front.velocity;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.front.CurrentRequest;
import org.oneonone.sandbox.front.Screen;
import org.oneonone.sandbox.front.action.XsrfToken;
import org.oneonone.sandbox.front.resource.PageResources;

/** The directives that Confluence adds to Velocity. */
final class Directives {
    static final String RESOURCES = "oneonone.resources";
    private static final String OPEN = "oneonone.openFrames";
    static final List<Class<? extends Directive>> ALL = List.of(
            RequireResource.class,
            RequireResourcesForContext.class,
            ApplyDecorator.class,
            DecoratorParam.class,
            FormXsrfToken.class);

    private Directives() {}

    /** A directive without a body, called as its class is. */
    abstract static class Line extends Directive {
        @Override
        public String getName() {
            return StringUtils.uncapitalize(getClass().getSimpleName());
        }

        @Override
        public int getType() {
            return LINE;
        }

        PageResources resources() {
            return (PageResources) rsvc.getApplicationAttribute(RESOURCES);
        }

        static String text(InternalContextAdapter context, Node node, int index) {
            return String.valueOf(node.jjtGetChild(index).value(context));
        }
    }

    /** {@code #requireResource("plugin.key:module")}. */
    public static final class RequireResource extends Line {
        @Override
        public boolean render(InternalContextAdapter context, Writer writer, Node node) {
            resources().requireWebResource(text(context, node, 0));
            return true;
        }
    }

    /** {@code #requireResourcesForContext("some.context")}. */
    public static final class RequireResourcesForContext extends Line {
        @Override
        public boolean render(InternalContextAdapter context, Writer writer, Node node) {
            resources().requireContext(text(context, node, 0));
            return true;
        }
    }

    /** {@code #applyDecorator("root") … #end}: collects the parameters set inside; the frame itself comes later. */
    public static final class ApplyDecorator extends Directive {
        @Override
        public String getName() {
            return "applyDecorator";
        }

        @Override
        public int getType() {
            return BLOCK;
        }

        @Override
        public boolean render(InternalContextAdapter context, Writer writer, Node node) throws IOException {
            Map<String, Object> frame = new LinkedHashMap<>();
            frame.put("decorator", Line.text(context, node, 0));
            frames(context).add(frame);
            open(context).push(frame);
            boolean rendered = node.jjtGetChild(node.jjtGetNumChildren() - 1).render(context, writer);
            open(context).pop();
            return rendered;
        }
    }

    /** {@code #decoratorParam("name" $value)}. */
    public static final class DecoratorParam extends Line {
        @Override
        public boolean render(InternalContextAdapter context, Writer writer, Node node) {
            Map<String, Object> frame = open(context).peek();
            if (frame != null && node.jjtGetNumChildren() > 1) {
                frame.put(text(context, node, 0), node.jjtGetChild(1).value(context));
            }
            return true;
        }
    }

    /** {@code #form_xsrfToken()}: the hidden field that a form needs. */
    public static final class FormXsrfToken extends Line {
        @Override
        public String getName() {
            return "form_xsrfToken";
        }

        @Override
        public boolean render(InternalContextAdapter context, Writer writer, Node node) throws IOException {
            String token = CurrentRequest.find().map(XsrfToken::of).orElse("");
            writer.write("<input type=\"hidden\" name=\"atl_token\" value=\"" + HtmlTemplates.escape(token) + "\">");
            return true;
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> frames(InternalContextAdapter context) {
        Object found = context.get(Screen.FRAMES);
        return found instanceof List ? (List<Map<String, Object>>) found : new ArrayList<>();
    }

    @SuppressWarnings("unchecked")
    private static Deque<Map<String, Object>> open(InternalContextAdapter context) {
        if (!(context.get(OPEN) instanceof Deque)) {
            context.put(OPEN, new ArrayDeque<Map<String, Object>>());
        }
        return (Deque<Map<String, Object>>) context.get(OPEN);
    }
}
