package org.oneonone.sandbox.links;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP exchange over a plain socket. The JDK's own clients quietly repeat a request whose connection broke, which
 * would hide exactly the failures that the sandbox is there to show.
 */
final class PlainHttp {
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private PlainHttp() {}

    static LinkResponse exchange(
            String method, URI uri, Map<String, String> headers, byte[] body, int connectMillis, int readMillis)
            throws IOException {
        try (var socket = new Socket()) {
            int port = uri.getPort() < 0 ? 80 : uri.getPort();
            socket.connect(new InetSocketAddress(uri.getHost(), port), connectMillis);
            socket.setSoTimeout(readMillis);
            socket.getOutputStream().write(request(method, uri, headers, body));
            socket.getOutputStream().flush();
            return parse(socket.getInputStream().readAllBytes());
        }
    }

    /** HTTP/1.0, so that the answer comes unchunked and ends with the connection. */
    private static byte[] request(String method, URI uri, Map<String, String> headers, byte[] body) throws IOException {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var head = new StringBuilder(method + " " + uri.getRawPath() + query + " HTTP/1.0\r\n");
        head.append("Host: ").append(uri.getAuthority()).append("\r\n");
        headers.forEach((name, value) ->
                head.append(name).append(": ").append(oneLine(value)).append("\r\n"));
        if (body.length > 0 || method.equals("POST") || method.equals("PUT")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(body);
        return bytes.toByteArray();
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]+", " ");
    }

    private static LinkResponse parse(byte[] answer) throws IOException {
        int end = indexOf(answer, BLANK_LINE);
        if (end < 0) {
            throw new EOFException("the connection ended before the answer's headers did");
        }
        String[] lines = new String(answer, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        byte[] body = Arrays.copyOfRange(answer, end + BLANK_LINE.length, answer.length);
        if (body.length < Integer.parseInt(headers.getOrDefault("Content-Length", "0"))) {
            throw new EOFException("the connection ended before the answer's body did");
        }
        return new LinkResponse(
                Integer.parseInt(lines[0].split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
