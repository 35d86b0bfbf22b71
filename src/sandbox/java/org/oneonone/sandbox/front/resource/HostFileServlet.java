package org.oneonone.sandbox.front.resource;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the scripts of this package, which the host adds to plugins' own. */
final class HostFileServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        try (var file = path.matches("/[\\w\\-]+[.]js") ? getClass().getResourceAsStream("/front" + path) : null) {
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("application/javascript;charset=UTF-8");
            file.transferTo(response.getOutputStream());
        }
    }
}
