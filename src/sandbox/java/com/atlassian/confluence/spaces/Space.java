package com.atlassian.confluence.spaces;

import com.atlassian.confluence.pages.Page;
import java.util.function.Supplier;

/** A space with behaviour; the home page is loaded when asked for. */
public class Space {
    private final String key;
    private final String name;
    private final Supplier<Page> homePage;

    public Space(String key, String name, Supplier<Page> homePage) {
        this.key = key;
        this.name = name;
        this.homePage = homePage;
    }

    public String getKey() {
        return key;
    }

    public String getName() {
        return name;
    }

    public Page getHomePage() {
        return homePage.get();
    }

    public String getUrlPath() {
        return "/display/" + key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Space space && space.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "Space " + key;
    }
}
