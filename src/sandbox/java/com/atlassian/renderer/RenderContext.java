package com.atlassian.renderer;

/** Parent of the page context; knows for what the output is meant. */
public class RenderContext {
    private String outputType = "display";

    public String getOutputType() {
        return outputType;
    }

    public void setOutputType(String newOutputType) {
        this.outputType = newOutputType;
    }
}
