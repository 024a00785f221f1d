package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.SamplePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The paper's view, the runs' view, the keyboard and the languages in a real browser. */
@Tag("slow")
class PageViewsTest {
  @TempDir private static Path folder;
  private static Browser browser;
  private static Service service;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.open("de-DE", Files.createDirectory(folder.resolve("downloads")));
    service = Service.withRuns(folder.resolve("runs"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      service.close();
    }
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertConsoleIsEmpty();
  }

  private static void go(String view) {
    browser.go(service.server.address() + "#/" + view);
  }

  @Test
  void germanReaderIsGreetedInGermanAndMayChoose() {
    go("fill");
    assertThat(browser.text("h1")).isEqualTo("Übermalen, was weg soll.");
    assertThat(browser.find("html").getAttribute("lang")).isEqualTo("de");
    browser.click("#language");
    assertThat(browser.text("h1")).isEqualTo("Paint over what should go.");
    go("paper");
    assertThat(browser.text("#paper h1")).isEqualTo("The paper, live");
    browser.click("#language");
    assertThat(browser.text("#paper h1")).isEqualTo("Die Arbeit, live");
  }

  private static byte[] tooManyPixels() throws IOException {
    return Picture.of(new Image(1000, 1100)).encode(Format.PNG);
  }

  @Test
  void refusalsAreToldInGerman() throws IOException {
    go("fill");
    Path large = folder.resolve("large.png"); // of more than the million pixels that are allowed
    Files.write(large, tooManyPixels());
    browser.find("#picture-file").sendKeys(large.toString());
    browser.waitForText("#message", "Megapixel");
    browser.drag("#stage", -0.1, 0, 0.1, 0);
    browser.click("#fill-button");
    browser.waitForText(
        "#message",
        "Das Bild hat 1.100.000 Pixel, mehr als die 1.000.000, die dieser Dienst nimmt.");
  }

  private static void openAndFill(String name, byte[] file) throws IOException {
    go("fill");
    browser.find("#picture-file").sendKeys(Files.write(folder.resolve(name), file).toString());
    browser.waitForText("#picture-name", name);
    browser.drag("#stage", -0.1, 0, 0.1, 0);
    browser.click("#fill-button");
  }

  @Test
  void whatTheServiceNotesIsShownInGerman() throws IOException {
    openAndFill("inks.jpg", SamplePictures.cmykJpeg(90, 80, 70, 60));
    browser.waitForText("#result-notes", "CMYK-Druckfarben wurden in sRGB umgewandelt;");
    browser.click("#language");
    browser.waitForText("#result-notes", "CMYK inks were converted to sRGB;");
    browser.click("#language");
  }

  @Test
  void firstOfSeveralFramesIsTakenWhenThePersonSaysSo() throws IOException {
    openAndFill("frames.gif", Frames.gif(60, 40, 3));
    browser.waitForText("#message", "Das Bild enthält mehrere Seiten oder Einzelbilder");
    assertThat(browser.text("#message-act")).isEqualTo("Das erste nehmen");
    browser.click("#message-act");
    browser.waitForText("#result-notes", "Nur die erste Seite oder das erste Einzelbild blieb.");
  }

  @Test
  void firstOfSeveralPagesIsShownWhenThePersonSaysSo() throws IOException {
    go("fill");
    Path file = Files.write(folder.resolve("pages.tif"), Frames.tiff(60, 40, 2));
    browser.find("#picture-file").sendKeys(file.toString());
    browser.waitForText("#message", "mehrere Seiten");
    browser.click("#message-act");
    browser.waitForText("#picture-name", "pages.tif");
  }

  @Test
  void keyboardAloneOpensPaintsFillsAndLooks() {
    go("fill");
    browser.find("[data-example=stamp]").sendKeys(Keys.ENTER);
    browser.waitForText("#picture-name", "stamp.jpg");
    assertThat(browser.driver.switchTo().activeElement().getAttribute("id")).isEqualTo("stage");
    String size = browser.text("#size-value");
    browser.press(".", "]");
    assertThat(browser.text("#size-value")).isNotEqualTo(size);
    browser.press(",", "[");
    assertThat(browser.text("#size-value")).isEqualTo(size);
    browser.press(" ");
    for (int i = 0; i < 10; i++) {
      browser.press(Keys.ARROW_RIGHT);
    }
    browser.press(" ");
    String painted = browser.text("#coverage");
    assertThat(painted).contains("Pixel").doesNotContain("nichts");
    browser.press("e", " ", Keys.ARROW_RIGHT, " ");
    assertThat(browser.text("#coverage")).isNotEqualTo(painted);
    browser.pressWithControl("z");
    assertThat(browser.text("#coverage")).isEqualTo(painted);
    browser.press(Keys.ENTER);
    browser.waitFor("#result");
    assertThat(browser.text("#live")).isNotNull();
    browser.find("#split").sendKeys(Keys.ENTER);
    WebElement divider = browser.waitFor("#divider");
    divider.sendKeys(Keys.ARROW_LEFT);
    assertThat(divider.getAttribute("aria-valuenow")).isEqualTo("48");
    browser.press(Keys.ESCAPE);
    browser.waitForText("#coverage", "Pixel");
    assertThat(browser.find("#result").isDisplayed()).isFalse();
    browser.press("?");
    assertThat(browser.waitFor("#help-sheet[open] h2").getText()).isEqualTo("Tasten");
    assertThat(browser.text("#help-keys"))
        .contains("Strg Umschalt Z", "Eingabe", "Leertaste", "Entf")
        .doesNotContain("Control", "Delete");
    browser.press(Keys.ESCAPE);
  }

  @Test
  void tappedTabLeavesTheStage() {
    go("fill");
    browser.find("[data-example=print]").sendKeys(Keys.ENTER);
    browser.waitForText("#picture-name", "print.jpg");
    browser.press(Keys.TAB);
    assertThat(browser.driver.switchTo().activeElement().getAttribute("id")).isNotEqualTo("stage");
  }

  @Test
  void everyControlHasAName() {
    go("fill");
    browser.click("[data-example=wall]");
    browser.waitForText("#picture-name", "wall.jpg");
    assertThat(browser.all("button, input, select, [role=application]"))
        .filteredOn(WebElement::isDisplayed)
        .hasSizeGreaterThan(25)
        .allSatisfy(control -> assertThat(control.getAccessibleName()).isNotBlank());
  }

  @Test
  void narrowScreensNeedNoSidewaysScrolling() {
    browser.resize(500, 800); // the least a window may have; the body is made narrower
    for (String view : new String[] {"fill", "paper", "runs"}) {
      go(view);
      browser.driver.executeScript("document.documentElement.style.width = '380px'");
      Object overflow =
          browser.driver.executeScript(
              "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) overflow).intValue()).as(view).isLessThanOrEqualTo(0);
    }
    browser.resize(1280, 900);
  }

  @Test
  void everyMethodFillsTheSmallPictureAndIsScored() {
    go("paper");
    browser.waitFor("#paper-fills li");
    assertThat(browser.all("#paper-fills li")).hasSizeGreaterThanOrEqualTo(7);
    assertThat(browser.text("#paper-fills .best .scores")).contains("dB");
    String before = browser.find("#paper-truth li:nth-child(2) img").getAttribute("src");
    browser.click("#paper-clear");
    browser.drag("#paper-stage", -0.5, -0.5, 0.5, 0.5);
    browser.waitFor("#paper-fills li");
    assertThat(browser.find("#paper-truth li:nth-child(2) img").getAttribute("src"))
        .isNotEqualTo(before);
    browser.click("#paper-pictures li:nth-child(3) button");
    browser.waitFor("#paper-pictures li:nth-child(3) button[aria-pressed=true]");
  }

  @Test
  void runIsFollowedWhileItTrains() throws IOException {
    Path run = Files.createDirectories(folder.resolve("runs").resolve("watched"));
    Files.writeString(
        run.resolve("run.json"),
        "{\"settings\": {\"model\": \"paper\", \"epochs\": 9, \"seed\": 1, \"corruption\":"
            + " {\"kind\": \"MASK\"}, \"recipe\": {\"weightDecay\": 0.01, \"flips\": false}},"
            + " \"dataName\": \"CIFAR-10\", \"floor\": 0.5,"
            + " \"versions\": {\"inpaint4j\": \"0.1.0\"}}");
    Path metrics = run.resolve("metrics.csv");
    Files.writeString(metrics, "epoch,loss,val_loss,seconds\n1,0.61,0.62,1.5\n");
    go("runs");
    browser.waitForText("#run", "Epoche 1: Training 0,6100, Validierung 0,6200");
    assertThat(browser.find("line.floor").getAttribute("y1")).isNotBlank();
    assertThat(browser.text("#run-list")).contains("watched", "trainiert");
    assertThat(browser.text(".settings").split("\n"))
        .contains("Netz paper", "Gewichtszerfall 0,01", "Auch gespiegelte Bilder nein")
        .contains("Was fehlt oder falsch ist Löcher", "Daten CIFAR-10");
    Files.writeString(metrics, "2,0.57,0.58,1.5\n", StandardOpenOption.APPEND);
    browser.waitForText("#run", "Epoche 2: Training 0,5700");
  }
}
