package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser for one test class: Debian's Chromium, without a window. Where it is missing the tests are skipped. */
final class BrowserRule implements TestRule {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    /** More than any page has places to stop at; the page tree of a shared sandbox grows long. */
    private static final int MOST_TABS = 600;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static {
        // Selenium looks for a debugging protocol of this browser's very version, which nothing here needs.
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    }

    private ChromeDriver driver;

    @Override
    public Statement apply(Statement test, Description description) {
        return new Statement() {
            @Override
            public void evaluate() throws Throwable {
                start();
                try {
                    test.evaluate();
                } catch (AssertionError | RuntimeException failure) {
                    picture("failed-" + description.getMethodName());
                    throw failure;
                } finally {
                    driver.quit();
                }
            }
        };
    }

    private void start() {
        assumeTrue("Chromium and its driver are installed", Files.exists(CHROMIUM) && Files.exists(DRIVER));
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        wide();
    }

    ChromeDriver driver() {
        return driver;
    }

    void wide() {
        driver.manage().window().setSize(new Dimension(1280, 900));
    }

    void narrow() {
        driver.manage().window().setSize(new Dimension(390, 844));
    }

    void open(String url) {
        driver.get(url);
    }

    /** The first element that is there and shown; waits for it. */
    WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "no " + css + " on " + driver.getCurrentUrl())
                .until(browser -> browser.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** The first shown element of a kind whose text contains the words; waits for it. */
    WebElement find(String css, String words) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "no " + css + " with \"" + words + "\" on " + driver.getCurrentUrl())
                .until(browser -> browser.findElements(By.cssSelector(css)).stream()
                        .filter(element ->
                                element.isDisplayed() && element.getText().contains(words))
                        .findFirst()
                        .orElse(null));
    }

    /** What a frame shows at the moment. */
    String textInFrame(String css) {
        driver.switchTo().frame(find(css));
        try {
            return driver.findElement(By.tagName("body")).getText();
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void until(String what, BooleanSupplier holds) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "not to be seen: " + what + " on " + driver.getCurrentUrl())
                .until(browser -> holds.getAsBoolean());
    }

    void waitForAddress(String part) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "not on " + part + " but on " + driver.getCurrentUrl())
                .until(browser -> browser.getCurrentUrl().contains(part));
    }

    void press(CharSequence... keys) {
        WebElement focused = driver.switchTo().activeElement();
        if ("file".equals(focused.getAttribute("type"))) {
            // What is sent to the field itself would be taken for a path.
            new Actions(driver).sendKeys(keys).perform();
        } else {
            focused.sendKeys(keys);
        }
    }

    /** Walks with the Tab key until the element has the focus; fails when it is not to be reached. */
    void tabTo(WebElement element) {
        for (int step = 0; step < MOST_TABS; step++) {
            if (element.equals(driver.switchTo().activeElement())) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("Not to be reached by keyboard: " + element.getText());
    }

    /** Walks to a group of radio buttons; the Tab key stops once in each, at the chosen one. */
    void tabToGroupOf(WebElement radio) {
        String group = radio.getAttribute("name");
        for (int step = 0; step < MOST_TABS; step++) {
            if (group.equals(driver.switchTo().activeElement().getAttribute("name"))) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("Not to be reached by keyboard: " + group);
    }

    /** Puts the caret of a text area behind a mark in its text, where a person would go with the arrow keys. */
    void caretBehind(WebElement area, String mark) {
        ((JavascriptExecutor) driver)
                .executeScript(
                        "const at = arguments[0].value.indexOf(arguments[1]) + arguments[1].length;"
                                + "arguments[0].setSelectionRange(at, at);",
                        area,
                        mark);
    }

    /** Logs somebody in on the wiki, out of nobody's or somebody else's session. */
    void login(String baseUrl, String user) {
        driver.manage().deleteAllCookies();
        open(baseUrl + "/login.action");
        find("#os_username").sendKeys(user);
        find("#os_password").sendKeys(user, Keys.ENTER);
        find("#create-page-button");
    }

    /** How far the page is wider than its window, in pixels; 0 when nothing has to be scrolled sideways. */
    long overflow() {
        return ((Number) ((JavascriptExecutor) driver)
                        .executeScript(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .longValue();
    }

    /** Scrolls so that the element stands in the middle. */
    void show(String css) {
        ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block: 'center'})", find(css));
    }

    /** Keeps a picture of this step wide and narrow; no image is broken, nothing has to be scrolled sideways. */
    void step(String name, Hand hand) {
        until("all images", () -> ((JavascriptExecutor) driver)
                .executeScript("return [...document.images].every(image => image.complete && image.naturalWidth > 0)")
                .equals(true));
        picture(name + "-1280-" + hand);
        narrow();
        picture(name + "-390-" + hand);
        assertThat(overflow()).as("overflow of " + name).isZero();
        wide();
    }

    /** Keeps a picture under target/screenshots for people to look at. */
    void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new IllegalStateException("The picture could not be kept", e);
        }
    }
}
