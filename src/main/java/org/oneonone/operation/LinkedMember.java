package org.oneonone.operation;

/**
 * One line of the list of what we take from the host.
 *
 * @param kind what the linking instruction demands: type, class, interface or field, the last three also static
 * @param owner the type, with dots
 * @param name the member's name, empty for the type itself
 * @param descriptor the member's erased types, empty for the type itself
 */
record LinkedMember(String kind, String owner, String name, String descriptor) {
    static LinkedMember parse(String line) {
        int space = line.startsWith("static ") ? line.indexOf(' ', 7) : line.indexOf(' ');
        String kind = line.substring(0, space);
        String rest = line.substring(space + 1);
        int hash = rest.indexOf('#');
        if (hash < 0) {
            return new LinkedMember(kind, rest.replace('/', '.'), "", "");
        }
        String[] member = rest.substring(hash + 1).split(" ", 2);
        return new LinkedMember(kind, rest.substring(0, hash).replace('/', '.'), member[0], member[1]);
    }

    boolean isType() {
        return name.isEmpty();
    }

    boolean isField() {
        return kind.endsWith("field");
    }

    boolean isStatic() {
        return kind.startsWith("static");
    }

    /** Calls differ for interfaces and classes; for types and fields it does not matter. */
    boolean fits(Class<?> type) {
        return isType() || isField() || type.isInterface() == kind.endsWith("interface");
    }

    @Override
    public String toString() {
        return isType() ? owner : owner + "#" + name + " " + descriptor;
    }
}
