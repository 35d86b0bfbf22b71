package org.oneonone.it;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** How a person works a page: with the mouse, or with the keyboard alone. */
enum Hand {
    MOUSE {
        @Override
        void focus(BrowserRule browser, WebElement element) {
            element.click();
        }

        @Override
        void press(BrowserRule browser, WebElement element) {
            element.click();
        }

        @Override
        void choose(BrowserRule browser, WebElement radio) {
            // A person aims at the words; the button itself may be drawn by the style.
            browser.find("label[for='" + radio.getAttribute("id") + "']").click();
        }

        @Override
        void pick(BrowserRule browser, WebElement list, String words) {
            new Select(list).selectByVisibleText(words);
        }
    },

    KEYBOARD {
        @Override
        void focus(BrowserRule browser, WebElement element) {
            browser.tabTo(element);
        }

        @Override
        void press(BrowserRule browser, WebElement element) {
            browser.tabTo(element);
            browser.press(Keys.ENTER);
        }

        @Override
        void choose(BrowserRule browser, WebElement radio) {
            browser.tabToGroupOf(radio);
            for (int step = 0; step < 20 && !radio.isSelected(); step++) {
                browser.press(Keys.ARROW_DOWN);
            }
        }

        @Override
        void pick(BrowserRule browser, WebElement list, String words) {
            browser.tabTo(list);
            browser.press(words);
        }
    };

    /** Brings the focus to a field. */
    abstract void focus(BrowserRule browser, WebElement element);

    /** Follows a link or presses a button. */
    abstract void press(BrowserRule browser, WebElement element);

    /** Picks one of a group of radio buttons. */
    abstract void choose(BrowserRule browser, WebElement radio);

    /** Picks an entry of a drop-down list. */
    abstract void pick(BrowserRule browser, WebElement list, String words);

    /** Puts a text in the place of what a field holds. */
    void write(BrowserRule browser, WebElement field, CharSequence text) {
        focus(browser, field);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }
}
