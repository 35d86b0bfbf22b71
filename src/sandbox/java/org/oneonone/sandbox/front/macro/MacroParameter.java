package org.oneonone.sandbox.front.macro;

import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.plugin.DescriptorElement;

/**
 * A parameter as the macro browser offers it.
 *
 * @param type such as {@code string}, {@code boolean}, {@code enum}, {@code username}
 * @param values what an enum may be
 */
public record MacroParameter(
        String name,
        String type,
        boolean required,
        boolean multiple,
        Optional<String> defaultValue,
        List<String> values) {
    static MacroParameter of(DescriptorElement element) {
        return new MacroParameter(
                element.required("name"),
                element.attribute("type", "string"),
                element.flag("required"),
                element.flag("multiple"),
                element.attribute("default"),
                element.children("value").stream()
                        .map(value -> value.required("name"))
                        .toList());
    }
}
