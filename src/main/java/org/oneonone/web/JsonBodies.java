package org.oneonone.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.oneonone.person.Refusal;

/**
 * Reads and writes our documents with a mapper of our own: how the host's is set up is not ours to know, and ours is
 * strict about types and silent about its inner life.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class JsonBodies implements MessageBodyReader<Wire>, MessageBodyWriter<Wire> {
    /** A template with all its texts is a few dozen kilobytes. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    private static final ObjectMapper MAPPER = strict(JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .serializationInclusion(JsonInclude.Include.NON_NULL));

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Wire.class.isAssignableFrom(type);
    }

    @Override
    public Wire readFrom(
            Class<Wire> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return read(type, new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Wire.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Wire wire,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle("Content-Type", "application/json;charset=UTF-8");
        body.write(write(wire).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a document; no text at all counts as an empty one. */
    public static <T extends Wire> T read(Class<T> type, String text) {
        try {
            T wire = MAPPER.readValue(text.isBlank() ? "{}" : text, type);
            refuseControlCharacters(text);
            if (wire == null) {
                throw Refusal.invalid("", "oneonone.web.error.json");
            }
            return wire;
        } catch (JsonMappingException e) {
            throw Refusal.invalid(field(e.getPath()), "oneonone.web.error.type");
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("", "oneonone.web.error.json");
        }
    }

    /** The body of a request that cannot do without one. */
    public static <T extends Wire> T required(T body) {
        if (body == null) {
            throw Refusal.invalid("", "oneonone.web.error.json");
        }
        return body;
    }

    static String write(Wire wire) throws JsonProcessingException {
        return MAPPER.writeValueAsString(wire);
    }

    /** No database and no page wants them; tabulators and ends of lines are the only ones that people mean. */
    private static void refuseControlCharacters(String text) throws JsonProcessingException {
        String member = "";
        try (JsonParser tokens = MAPPER.createParser(text)) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                member = token == JsonToken.FIELD_NAME ? tokens.getText() : member;
                if (token == JsonToken.VALUE_STRING
                        && CONTROL.matcher(tokens.getText()).find()) {
                    throw Refusal.invalid(member, "oneonone.web.error.characters");
                }
            }
        } catch (JsonProcessingException broken) {
            throw broken;
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot be read", impossible);
        }
    }

    private static String field(List<Reference> path) {
        return path.stream()
                .map(Reference::getFieldName)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse("");
    }

    private static ObjectMapper strict(JsonMapper.Builder builder) {
        return builder.withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }
}
