package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that looks at the page, as Debian installs it; nothing is downloaded. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final String NOWHERE = "http://127.0.0.1:9";
  private static final Pattern REQUEST =
      Pattern.compile("\"Network.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  final ChromeDriver driver;

  private final Path downloads;

  private Browser(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  /**
   * Skips the test where there is none.
   *
   * @param language of its user, as en-GB
   * @param downloads an empty folder
   */
  static Browser open(String language, Path downloads) {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "no browser here: apt-get install chromium chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.addArguments("--window-size=1280,900", "--lang=" + language);
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "intl.accept_languages", language, "download.default_directory", downloads.toString()));
    options.addArguments("--proxy-server=" + NOWHERE); // all but this machine is out of reach
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options), downloads);
  }

  /** Another page than before, even if only what follows # differs; it remembers no picture. */
  void go(String address) {
    driver.get("about:blank");
    String origin = address.replaceFirst("(?<=[^/:])/.*", "");
    command("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "indexeddb"));
    driver.get(address);
    waitFor("body[data-ready]");
  }

  /** The same page anew. */
  void reload() {
    driver.navigate().refresh();
    waitFor("body[data-ready]");
  }

  void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String text(String selector) {
    return find(selector).getText();
  }

  /** For a page that changes while it is looked at. */
  private FluentWait<WebDriver> patience() {
    return new WebDriverWait(driver, PATIENCE)
        .pollingEvery(Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class);
  }

  /** Until it is there and can be seen. */
  WebElement waitFor(String selector) {
    return patience()
        .until(
            d -> all(selector).stream().filter(WebElement::isDisplayed).findFirst().orElse(null));
  }

  void waitForText(String selector, String part) {
    patience().until(d -> text(selector).contains(part));
  }

  void waitUntil(BooleanSupplier seen) {
    patience().until(d -> seen.getAsBoolean());
  }

  void click(String selector) {
    waitFor(selector).click();
  }

  /** To whatever has the focus. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** As a user would, who lets go of the modifier again. */
  void pressWithControl(String key) {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  /** With the mouse, from one place of an element to another; 0 is its middle, 1 its border. */
  void drag(String selector, double fromX, double fromY, double toX, double toY) {
    WebElement element = find(selector);
    double width = element.getSize().getWidth() / 2.0;
    double height = element.getSize().getHeight() / 2.0;
    new Actions(driver)
        .moveToElement(element, (int) (fromX * width), (int) (fromY * height))
        .clickAndHold()
        .moveToElement(
            element, (int) ((fromX + toX) / 2 * width), (int) ((fromY + toY) / 2 * height))
        .moveToElement(element, (int) (toX * width), (int) (toY * height))
        .release()
        .perform();
  }

  /** The file that was saved last, whole. */
  Path downloaded(String name) {
    Path file = downloads.resolve(name);
    patience().until(d -> Files.exists(file) && complete());
    return file;
  }

  private boolean complete() {
    try (Stream<Path> files = Files.list(downloads)) {
      return files.noneMatch(file -> file.toString().endsWith(".crdownload"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No error, no warning, no broken policy since this was asked last. */
  void assertConsoleIsEmpty() {
    assertThat(driver.manage().logs().get("browser").getAll())
        .extracting(LogEntry::getMessage)
        .isEmpty();
  }

  /** Where the page asked for something, since this was asked last. */
  List<String> requests() {
    return driver.manage().logs().get("performance").getAll().stream()
        .map(entry -> REQUEST.matcher(entry.getMessage()))
        .filter(Matcher::find)
        .map(request -> request.group(1))
        .toList();
  }

  /** Of Chrome's DevTools protocol: what Selenium has no name for. */
  void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
