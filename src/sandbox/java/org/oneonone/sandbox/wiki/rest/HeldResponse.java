package org.oneonone.sandbox.wiki.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** A response whose body waits in memory until it is released; just before, headers can still be added. */
final class HeldResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Runnable beforeRelease;
    private PrintWriter writer;
    private boolean gone;

    HeldResponse(HttpServletResponse response, Runnable beforeRelease) {
        super(response);
        this.beforeRelease = beforeRelease;
    }

    void release() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (!gone) {
            beforeRelease.run();
            if (body.size() > 0) {
                super.setContentLength(body.size());
                getResponse().getOutputStream().write(body.toByteArray());
            }
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int value) {
                body.write(value);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                body.write(bytes, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("no asynchronous writing");
            }
        };
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            String type = getContentType();
            if (type == null || !type.contains("charset")) {
                setCharacterEncoding("UTF-8");
            }
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
        leave();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        leave();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        leave();
        super.sendRedirect(location);
    }

    /** Somebody else answers; only the headers are still ours. */
    void leave() {
        gone = true;
        beforeRelease.run();
    }

    @Override
    public boolean isCommitted() {
        return gone;
    }

    @Override
    public void setContentLength(int length) {
        // Known only at the end.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Known only at the end.
    }

    @Override
    public void flushBuffer() {
        // Held on purpose.
    }

    @Override
    public void resetBuffer() {
        body.reset();
        writer = null;
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }
}
