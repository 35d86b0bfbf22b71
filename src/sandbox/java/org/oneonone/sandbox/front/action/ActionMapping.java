package org.oneonone.sandbox.front.action;

import java.util.Map;
import java.util.Set;

/**
 * An {@code <action>} with what its package adds.
 *
 * @param path namespace and name, as the address has them before {@code .action}
 * @param sensitive whether the request has to carry the security token
 */
record ActionMapping(
        String path,
        Class<?> type,
        String method,
        Set<String> stacks,
        Map<String, ActionResult> results,
        Map<String, String> params,
        boolean sensitive) {
    boolean validates() {
        return stacks.contains("validatingStack") && !method.equals("doDefault") && !method.equals("input");
    }

    /** Where a screen goes on: a template, an address, or nothing more. */
    record ActionResult(String type, String target) {}
}
