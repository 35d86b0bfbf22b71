package org.oneonone.sandbox.front;

import jakarta.servlet.http.HttpServletRequest;

/** Puts header, sidebar and the page's resources around a screen; the wiki's pages provide it. */
public interface PageFrame {
    /** The whole HTML document. */
    String frame(Screen screen, HttpServletRequest request);
}
