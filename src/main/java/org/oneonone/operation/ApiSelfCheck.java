package org.oneonone.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Compares what the plugin's byte code takes from the host with what the host has. The list comes from the build; a
 * line is {@code kind owner[#name descriptor]}, with the kind that the linking instruction demands.
 */
@Component
public final class ApiSelfCheck {
    private static final String LIST = "META-INF/linked-members.txt";

    /** Every member on the list, against the running host. */
    public Result run() {
        ClassLoader host = ApiSelfCheck.class.getClassLoader();
        return run(lines(host), host);
    }

    static Result run(List<String> lines, ClassLoader host) {
        HostApi api = new HostApi(host);
        List<Finding> findings = lines.stream()
                .map(LinkedMember::parse)
                .flatMap(member ->
                        api.problemWith(member).map(problem -> new Finding(member.toString(), problem)).stream())
                .toList();
        return new Result(lines.size(), findings);
    }

    private static List<String> lines(ClassLoader loader) {
        try (InputStream list = loader.getResourceAsStream(LIST)) {
            return list == null
                    ? List.of()
                    : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a check found.
     *
     * @param checked how many members are on the list; none means that the list itself is missing
     * @param findings what is not as the plugin needs it
     */
    public record Result(int checked, List<Finding> findings) {}

    /** One member that is not as the plugin needs it. */
    public record Finding(String member, Problem problem) {}

    /** In what way. */
    public enum Problem {
        /** The host has no such type, or does not share it with plugins. */
        NO_TYPE,
        /** The type is there, but is an interface instead of a class or the reverse. */
        OTHER_KIND,
        /** The type has no member of that name with those types. */
        NO_MEMBER,
        /** The member is there, but belongs to the type instead of its instances or the reverse. */
        OTHER_BINDING
    }
}
