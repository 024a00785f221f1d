package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.image.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Rectangle;

/** What only the browser itself can do: files dropped, pictures pasted, fingers, keys held. */
@Tag("slow")
class PageInputTest {
  @TempDir private static Path folder;
  private static Browser browser;
  private static Service service;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.open("en-GB", Files.createDirectory(folder.resolve("downloads")));
    service = Service.start();
    Picture.of(new DeadLeaves(1, 1, 120, 180).image(0)).write(folder.resolve("dropped.png"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      service.close();
    }
  }

  @BeforeEach
  void openThePage() {
    browser.go(service.server.address());
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertConsoleIsEmpty();
  }

  private static void drop(Path file) {
    Map<String, Object> data =
        Map.of("items", List.of(), "files", List.of(file.toString()), "dragOperationsMask", 1);
    for (String type : new String[] {"dragEnter", "dragOver", "drop"}) {
      browser.command(
          "Input.dispatchDragEvent", Map.of("type", type, "x", 400, "y", 400, "data", data));
    }
  }

  private static void key(String type, String key, Map<String, Object> more) {
    Map<String, Object> event = new HashMap<>(more);
    event.putAll(Map.of("type", type, "key", key, "code", key));
    browser.command("Input.dispatchKeyEvent", event);
  }

  /** Two fingers on the stage, so far left and right of its middle; none lifts them. */
  private static void fingers(String type, int... distances) {
    Rectangle stage = browser.find("#stage").getRect();
    List<Map<String, Object>> points = new ArrayList<>();
    for (int distance : distances) {
      double x = stage.getX() + stage.getWidth() / 2.0 + distance;
      double y = stage.getY() + stage.getHeight() / 2.0;
      points.add(Map.of("x", x, "y", y, "id", points.size()));
    }
    browser.command("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
  }

  private static int middleOfTheStage() throws IOException {
    byte[] png = browser.find("#stage").getScreenshotAs(OutputType.BYTES);
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(png));
    return seen.getRGB(seen.getWidth() / 2, seen.getHeight() / 2);
  }

  @Test
  void droppedFileIsOpened() {
    drop(folder.resolve("dropped.png"));
    browser.waitForText("#picture-name", "dropped.png");
    browser.waitForText("#picture-facts", "180 × 120 · PNG");
    assertThat(browser.find("#drop-hint").isDisplayed()).isFalse();
  }

  @Test
  void droppedTextIsRefusedInASentence() throws IOException {
    drop(Files.writeString(folder.resolve("dropped.txt"), "no picture"));
    browser.waitForText("#message", "dropped.txt cannot be read as a picture.");
  }

  @Test
  void pastedPictureIsOpened() {
    browser.command(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    browser.driver.executeAsyncScript(
        "const done = arguments[0], canvas = document.createElement('canvas');"
            + "[canvas.width, canvas.height] = [50, 40];"
            + "canvas.toBlob((png) => navigator.clipboard.write("
            + "[new ClipboardItem({'image/png': png})]).then(done));");
    key("keyDown", "v", Map.of("modifiers", 2, "commands", List.of("paste")));
    key("keyUp", "v", Map.of("modifiers", 2));
    browser.waitForText("#picture-facts", "50 × 40 · PNG");
  }

  @Test
  void twoFingersZoomAndPaintNothing() {
    drop(folder.resolve("dropped.png"));
    browser.waitForText("#picture-name", "dropped.png");
    int before = percent();
    fingers("touchStart", -50, 50);
    for (int apart = 60; apart <= 100; apart += 10) {
      fingers("touchMove", -apart, apart);
    }
    fingers("touchEnd");
    assertThat(percent()).isBetween(2 * before - 2, 2 * before + 2);
    assertThat(browser.text("#coverage")).isEqualTo("Nothing is marked yet.");
  }

  @Test
  void oneFingerPaints() {
    drop(folder.resolve("dropped.png"));
    browser.waitForText("#picture-name", "dropped.png");
    fingers("touchStart", -50);
    fingers("touchMove", 50);
    fingers("touchEnd");
    assertThat(browser.text("#coverage")).contains("pixels");
  }

  private static int percent() {
    return Integer.parseInt(browser.text("#zoom-full").replaceAll("\\D", ""));
  }

  @Test
  void originalIsSeenWhileTabIsHeld() throws IOException {
    drop(folder.resolve("dropped.png"));
    browser.waitForText("#picture-name", "dropped.png");
    int original = middleOfTheStage();
    browser.drag("#stage", -0.1, 0, 0.1, 0);
    browser.click("input[value='mean']");
    browser.click("#fill-button");
    browser.waitFor("#result");
    browser.driver.executeScript("document.querySelector('#stage').focus()");
    int filled = middleOfTheStage();
    assertThat(filled).isNotEqualTo(original);
    key("keyDown", "Tab", Map.of());
    assertThat(middleOfTheStage()).isEqualTo(original);
    browser.driver.executeAsyncScript("setTimeout(arguments[0], 300)"); // longer than a tap
    key("keyUp", "Tab", Map.of());
    assertThat(middleOfTheStage()).isEqualTo(filled);
    assertThat(browser.driver.switchTo().activeElement().getAttribute("id")).isEqualTo("stage");
  }

  @Test
  void nothingLeavesThisMachineWhateverIsLookedAt() {
    browser.requests();
    browser.go(service.server.address());
    browser.click("[data-example=wall]");
    browser.waitForText("#picture-name", "wall.jpg");
    browser.drag("#stage", -0.2, 0, 0.2, 0);
    browser.click("#fill-button");
    browser.waitFor("#result");
    browser.press("?");
    browser.click("#help-sheet .close");
    browser.click("#language");
    browser.click("#language");
    browser.go(service.server.address() + "#/paper");
    browser.waitFor("#paper-fills li");
    browser.go(service.server.address() + "#/runs");
    browser.waitForText("#runs h1", "Runs");
    assertThat(browser.requests())
        .hasSizeGreaterThan(30)
        .allMatch(
            url -> url.matches("(blob:)?" + service.server.address() + ".*|data:.*|about:blank"));
  }
}
