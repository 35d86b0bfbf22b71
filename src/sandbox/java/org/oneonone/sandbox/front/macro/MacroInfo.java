package org.oneonone.sandbox.front.macro;

import com.atlassian.confluence.macro.Macro;
import java.util.List;
import java.util.Optional;

/** A macro as the macro browser lists it. */
public record MacroInfo(
        String name,
        String title,
        String description,
        Optional<String> iconUrl,
        List<String> categories,
        Macro.BodyType bodyType,
        List<MacroParameter> parameters) {}
