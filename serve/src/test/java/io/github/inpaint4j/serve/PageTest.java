package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.detect.Detectors;
import io.github.inpaint4j.detect.Search;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Parts;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.SamplePictures;
import io.github.inpaint4j.mask.DateStamp;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first view in a real browser, on the real service. */
@Tag("slow")
class PageTest {
  private static final int HEIGHT = 120;
  private static final int WIDTH = 180;

  @TempDir private static Path folder;
  private static Browser browser;
  private static Service service;
  private static Slow slow;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.open("en-GB", Files.createDirectory(folder.resolve("downloads")));
    slow = new Slow();
    service = Service.start(Service.LIMITS, Map.of("slow", slow));
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

  private static Path picture(String name) throws IOException {
    Path file = folder.resolve(name);
    Picture.of(new DeadLeaves(1, 1, HEIGHT, WIDTH).image(0)).write(file);
    return file;
  }

  private static void open(Path file) {
    browser.find("#picture-file").sendKeys(file.toString());
    browser.waitForText("#picture-name", file.getFileName().toString());
  }

  private static void choose(String method) {
    browser.click("input[value='" + method + "']");
  }

  private static void fill() {
    browser.click("#fill-button");
    browser.waitFor("#result");
  }

  /** As the page saves it. */
  private static Mask mask(String picture) throws IOException {
    Path file = folder.resolve("downloads").resolve(picture + "-mask.png");
    Files.deleteIfExists(file);
    browser.click("#mask-save");
    return MaskFiles.read(
        browser.downloaded(file.getFileName().toString()), MaskFiles.Polarity.WHITE);
  }

  /** As the page saves it. */
  private static Image result(String picture) throws IOException {
    Path file = folder.resolve("downloads").resolve(picture + "-filled.png");
    Files.deleteIfExists(file);
    browser.click("#download");
    return Picture.read(browser.downloaded(file.getFileName().toString())).image();
  }

  private static void assertFilled(Image before, Image after, Mask hole) {
    int changed = 0;
    for (int y = 0; y < before.height(); y++) {
      for (int x = 0; x < before.width(); x++) {
        for (int c = 0; c < Image.CHANNELS; c++) {
          boolean same = before.get(c, y, x) == after.get(c, y, x);
          assertThat(same || hole.isHole(y, x)).as("known pixel %d, %d".formatted(x, y)).isTrue();
          changed += same ? 0 : 1;
        }
      }
    }
    assertThat(changed).isGreaterThan(hole.area());
  }

  @Test
  void downloadedPictureDiffersInTheHoleOnly() throws IOException {
    Path file = picture("exact.png");
    open(file);
    browser.drag("#stage", -0.3, -0.3, 0.2, 0.1);
    Mask hole = mask("exact");
    assertThat(hole.area()).isBetween(100, HEIGHT * WIDTH / 4);
    fill();
    browser.click("#download");
    Picture filled = Picture.read(browser.downloaded("exact-filled.png"));
    assertFilled(Picture.read(file).image(), filled.image(), hole);
  }

  @Test
  void whatFillsNoHolesNeedsNone() throws IOException {
    Path file = picture("noisy.png");
    open(file);
    choose("negative");
    browser.waitForText("#fill-button", "Clean up");
    fill();
    browser.waitForText("#result-text", "negative cleaned up the whole picture");
    browser.click("#download");
    Image cleaned = Picture.read(browser.downloaded("noisy-filled.png")).image();
    float before = Picture.read(file).image().get(0, 1, 2);
    assertThat(cleaned.get(0, 1, 2)).isCloseTo(1 - before, within(0.002f));
    browser.click("#go-on");
    choose("telea");
    browser.waitForText("#fill-button", "Fill the hole");
    browser.click("#fill-button");
    browser.waitForText("#message", "Mark what should go first");
  }

  @Test
  void sixteenBitsAndAlphaOfATiffComeBack() throws IOException {
    Path file = folder.resolve("deep.tif");
    BufferedImage noise = SamplePictures.noise(3, true, 16);
    Path png = folder.resolve("deep.png");
    ImageIO.write(noise, "png", png.toFile());
    Picture.read(png).write(file);
    open(file);
    browser.waitForText("#picture-facts", "preview");
    browser.drag("#stage", -0.05, 0, 0.05, 0);
    Mask hole = mask("deep");
    fill();
    browser.click("#download");
    Picture filled = Picture.read(browser.downloaded("deep-filled.tif"));
    assertThat(filled.bits()).isEqualTo(16);
    assertThat(filled.hasAlpha()).isTrue();
    assertFilled(Picture.read(file).image(), filled.image(), hole);
  }

  @Test
  void jpegIsOfferedExactlyAsPngToo() throws IOException {
    Path file = picture("photo.jpg");
    open(file);
    browser.drag("#stage", -0.3, 0.3, 0.2, -0.1);
    Mask hole = mask("photo");
    fill();
    browser.click("#download");
    assertThat(Picture.read(browser.downloaded("photo-filled.jpg")).width()).isEqualTo(WIDTH);
    browser.click("#download-exact");
    Picture filled = Picture.read(browser.downloaded("photo-filled.png"));
    assertFilled(Picture.read(file).image(), filled.image(), hole);
  }

  @Test
  void turnedPhotographIsPaintedAndFilledUpright() throws IOException {
    Path upright = picture("lying.png");
    Path file = folder.resolve("turned.png");
    Files.write(file, Parts.turned(Files.readAllBytes(upright), Format.PNG, 6));
    open(file);
    browser.waitForText("#picture-facts", HEIGHT + " × " + WIDTH);
    browser.drag("#stage", -0.1, -0.5, 0.1, -0.2);
    Mask hole = mask("turned");
    assertThat(hole.height()).isEqualTo(WIDTH);
    fill();
    browser.click("#download");
    Picture filled = Picture.read(browser.downloaded("turned-filled.png"));
    assertFilled(Picture.read(file).image(), filled.image(), hole);
  }

  @Test
  void strokesAreErasedUndoneAndDoneAgain() throws IOException {
    open(picture("strokes.png"));
    assertThat(browser.text("#coverage")).isEqualTo("Nothing is marked yet.");
    browser.drag("#stage", -0.4, 0, 0.4, 0);
    String painted = browser.text("#coverage");
    browser.click("[data-tool=eraser]");
    browser.drag("#stage", 0, 0, 0.4, 0);
    String erased = browser.text("#coverage");
    assertThat(erased).isNotEqualTo(painted).contains("pixels");
    browser.pressWithControl("z");
    assertThat(browser.text("#coverage")).isEqualTo(painted);
    browser.click("#redo");
    assertThat(browser.text("#coverage")).isEqualTo(erased);
    browser.click("#clear");
    assertThat(browser.text("#coverage")).isEqualTo("Nothing is marked yet.");
  }

  @Test
  void rectangleLassoInversionAndGrowthMarkWhatTheySay() throws IOException {
    open(picture("shapes.png"));
    browser.click("[data-tool=rectangle]");
    browser.drag("#stage", -0.3, -0.3, 0.3, 0.3);
    Mask rectangle = mask("shapes");
    browser.find("#growth").sendKeys("4");
    browser.click("#grow");
    assertThat(mask("shapes")).isEqualTo(rectangle.grown(4));
    browser.click("#shrink");
    assertThat(mask("shapes")).isEqualTo(rectangle);
    browser.click("#invert");
    assertThat(mask("shapes")).isEqualTo(rectangle.inverted());
    browser.click("#clear");
    browser.click("[data-tool=lasso]");
    browser.drag("#stage", -0.3, -0.3, 0.3, -0.3);
    assertThat(browser.text("#coverage"))
        .isEqualTo("Nothing is marked yet."); // a line has no inside
  }

  @Test
  void maskFileIsUsedAsItsPolaritySays() throws IOException {
    open(picture("masked.png"));
    Mask mask = Mask.rectangle(HEIGHT, WIDTH, 10, 20, 30, 40);
    Path file = folder.resolve("black-is-hole.png");
    MaskFiles.write(file, mask.inverted());
    browser.click("#mask-open");
    browser.find("#mask-file").sendKeys(file.toString());
    browser.waitFor("#mask-dialog[open]");
    assertThat(browser.find("input[value=black]").isSelected()).isTrue(); // the smaller hole
    browser.click("#mask-use");
    assertThat(mask("masked")).isEqualTo(mask);
  }

  @Test
  void comparedMethodsShowTheirTimesAndOneIsTaken() throws IOException {
    open(picture("compared.png"));
    browser.drag("#stage", -0.2, 0, 0.2, 0);
    browser.click("#several");
    browser.click("#fill-button");
    browser.waitFor(".tiles figure:nth-child(6) .compare-keep");
    assertThat(browser.all(".tiles figcaption .number"))
        .hasSize(6)
        .filteredOn(time -> time.getText().matches("[0-9.]+\\Wm?s"))
        .hasSize(5);
    browser.click(".tiles figure:nth-child(5) .compare-keep");
    browser.waitForText("#result-text", "telea filled");
    assertThat(browser.all("#history li")).hasSize(6);
    browser.click("#split");
    String middle = browser.waitFor("#divider").getAttribute("aria-valuenow");
    browser.drag("#divider", 0, 0, 3, 0);
    assertThat(browser.find("#divider").getAttribute("aria-valuenow")).isNotEqualTo(middle);
  }

  private static int[] paneSizes() {
    return browser.all(".tile-stage").stream().mapToInt(p -> p.getSize().getHeight()).toArray();
  }

  private static String zoomOtherThan(String text) {
    browser.waitUntil(() -> !browser.text("#zoom-full").equals(text));
    return browser.text("#zoom-full");
  }

  @Test
  void allPanesOfAComparisonShowTheHoleAndZoomTogether() throws IOException {
    open(picture("panes.png"));
    browser.drag("#stage", -0.1, 0.5, 0.1, 0.6);
    browser.click("#several");
    browser.click("#fill-button");
    browser.waitFor(".tiles figure:nth-child(6) .compare-keep");
    assertThat(paneSizes()).hasSize(6).containsOnly(paneSizes()[0]);
    String near = browser.text("#zoom-full");
    browser.click(".compare-whole");
    String whole = zoomOtherThan(near);
    browser.click("#zoom-in");
    assertThat(zoomOtherThan(whole)).isNotEqualTo(near);
    browser.click(".compare-hole");
    browser.waitForText("#zoom-full", near);
    browser.click("#zoom-fit");
    browser.waitForText("#zoom-full", whole);
    browser.click(".compare-close");
  }

  private static void sensitivity(int percent) {
    browser.driver.executeScript(
        "const s = document.querySelector('#sensitivity'); s.value = arguments[0];"
            + " s.dispatchEvent(new Event('input', {bubbles: true}))",
        percent);
  }

  @Test
  void damageIsFoundPutRightByHandAndFilled() throws IOException {
    Path file = folder.resolve("scratched.png");
    Image scratched = DetectTest.scratched(HEIGHT, WIDTH);
    Picture.of(scratched).write(file);
    open(file);
    browser.click("#detect");
    browser.waitFor("#sensitivity");
    Mask found = mask("scratched");
    try (Detector detector = Detectors.open()) {
      Picture picture = Picture.read(file);
      assertThat(found).isEqualTo(new Search(detector).mask(detector.find(picture)));
      sensitivity(90);
      assertThat(mask("scratched"))
          .isEqualTo(
              new Search(detector, 0.9, EnumSet.allOf(Search.Look.class))
                  .mask(detector.find(picture)));
    }
    sensitivity(50);
    browser.click("[data-tool=eraser]");
    browser.drag("#stage", -0.64, -0.6, -0.5, -0.6); // the speck was a false alarm
    assertThat(mask("scratched").isHole(HEIGHT / 5, WIDTH / 5)).isFalse();
    browser.click("[data-tool=brush]");
    browser.drag("#stage", 0.4, 0.6, 0.6, 0.6);
    Mask corrected = mask("scratched");
    sensitivity(0);
    Mask painted = mask("scratched");
    assertThat(painted.area()).isPositive().isLessThan(corrected.area());
    sensitivity(100);
    assertThat(mask("scratched").isHole(HEIGHT / 5, WIDTH / 5)).isFalse();
    assertThat(mask("scratched").union(painted)).isEqualTo(mask("scratched"));
    sensitivity(50);
    assertThat(mask("scratched")).isEqualTo(corrected);
    fill();
    Image filled = result("scratched");
    assertFilled(Picture.read(file).image(), filled, corrected);
    assertThat(filled.get(0, HEIGHT / 2, WIDTH / 2)).isLessThan(0.9f);
  }

  private static final Mask BLOCK = Mask.rectangle(HEIGHT, WIDTH, 40, 60, 40, 60);
  private static final Mask SPECK = Mask.rectangle(HEIGHT, WIDTH, 10, 150, 6, 6);

  /** A dark block in the middle and a speck of its colour, on bright noise. */
  private static Image dark(Image ground) {
    Image image = ground.copy();
    Mask dark = BLOCK.union(SPECK);
    for (int i = 0; i < image.pixels().length; i++) {
      float bright = 0.7f + 0.2f * image.pixels()[i];
      image.pixels()[i] = dark.isHole(i % (HEIGHT * WIDTH)) ? 16 / 255f : bright;
    }
    return image;
  }

  /** With a tool that asks the service; the hole is another one then. */
  private static void mark(String tool, double fromX, double fromY, double toX, double toY) {
    browser.click("[data-tool=" + tool + "]");
    String before = browser.text("#coverage");
    browser.drag("#stage", fromX, fromY, toX, toY);
    browser.waitUntil(() -> !browser.text("#coverage").equals(before));
  }

  @Test
  void scribbleWandAndColourMarkWhatIsMeantAndNothingOutsideOfTheLimit() throws IOException {
    Path file = folder.resolve("dark.png");
    Picture.of(dark(TestImages.noise(HEIGHT, WIDTH, 1))).write(file);
    open(file);
    mark("scribble", -0.1, 0, 0.1, 0);
    assertThat(mask("dark")).isEqualTo(BLOCK.grown(1));
    browser.click("#undo");
    assertThat(browser.text("#coverage")).isEqualTo("Nothing is marked yet.");
    mark("wand", 0, 0, 0, 0);
    assertThat(mask("dark")).isEqualTo(BLOCK);
    mark("colour", 0, 0, 0, 0);
    assertThat(mask("dark")).isEqualTo(BLOCK.union(SPECK));
    browser.click("#clear");
    browser.click("[data-tool=rectangle]");
    browser.click("#limit");
    browser.drag("#stage", -0.9, -0.9, 0, 0.9);
    assertThat(browser.text("#coverage")).isEqualTo("Nothing is marked yet.");
    mark("colour", -0.05, 0, -0.05, 0);
    Mask left = mask("dark");
    assertThat(left.union(BLOCK)).isEqualTo(BLOCK);
    assertThat(left.bounds().right()).isBetween(WIDTH / 2 - 1, WIDTH / 2 + 1);
    browser.click("#unlimit");
    browser.click("#clear");
    browser.click("[data-tool=rectangle]");
    browser.click("#limit");
    mark("colour", 0, 0, 0, 0);
    assertThat(mask("dark")).isEqualTo(BLOCK.union(SPECK));
  }

  @Test
  void aHoleGrowsAsItsRimNeedsAndTooSmallAHoleIsTalkedAbout() throws IOException {
    Path file = folder.resolve("rim.png");
    Picture.of(dark(TestImages.noise(HEIGHT, WIDTH, 1))).write(file);
    open(file);
    mark("wand", 0, 0, 0, 0);
    browser.find("#growth").sendKeys("3");
    browser.click("#shrink");
    Mask small = mask("rim");
    assertThat(small.grown(3)).isEqualTo(BLOCK);
    choose("mean");
    fill();
    browser.waitForText("#result-notes", "ends inside what it should cover");
    browser.waitForText("#result-notes", "by 4 pixels");
    browser.click("#back");
    browser.find("#growth").clear();
    String before = browser.text("#coverage");
    browser.click("#grow");
    browser.waitUntil(() -> !browser.text("#coverage").equals(before));
    assertThat(mask("rim")).isEqualTo(BLOCK.grown(1));
  }

  @Test
  void aPhotographOpenedAsAMaskIsTalkedAbout() throws IOException {
    open(picture("any.png"));
    Path photo = folder.resolve("grey.png");
    Picture.of(TestImages.noise(HEIGHT, WIDTH, 4)).write(photo);
    browser.find("#mask-file").sendKeys(photo.toString());
    browser.waitFor("#mask-dialog[open]");
    assertThat(browser.text("#mask-note")).contains("looks like a photograph");
    browser.click("#mask-dialog .close");
  }

  /** From a damaged picture to a whole one, as a person goes about it. */
  @Test
  void aDamagedPictureIsMadeWhole() throws Exception {
    Path file = folder.resolve("damaged.png");
    Image damaged = DetectTest.scratched(HEIGHT, WIDTH);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 85; y < 110; y++) {
        for (int x = 100; x < 150; x++) {
          damaged.set(c, y, x, c == 0 ? 0.9f : 0.1f);
        }
      }
    }
    Picture.of(damaged).write(file);
    open(file);
    browser.click("#detect");
    browser.waitFor("#sensitivity");
    sensitivity(70);
    browser.click("[data-tool=eraser]");
    browser.drag("#stage", -0.64, -0.6, -0.5, -0.6); // the speck was a false alarm
    mark("scribble", 0.22, 0.62, 0.5, 0.62);
    Mask hole = mask("damaged");
    Mask object = Mask.rectangle(HEIGHT, WIDTH, 85, 100, 25, 50);
    assertThat(hole.intersection(object.grown(1))).isEqualTo(object.grown(1));
    assertThat(hole.isHole(HEIGHT / 2, WIDTH / 2)).isTrue();
    assertThat(hole.isHole(HEIGHT / 5, WIDTH / 5)).isFalse();
    browser.reload();
    browser.waitForText("#picture-name", "damaged.png");
    assertThat(mask("damaged")).isEqualTo(hole);
    fill();
    assertFilled(Picture.read(file).image(), result("damaged"), hole);
    browser.click("#language");
    browser.waitForText("#fill-button", "Loch");
    assertThat(browser.find("[data-tool=scribble]").getDomAttribute("title"))
        .startsWith("Objekt w\u00e4hlen");
    browser.click("#language");
  }

  @Test
  void aDateStampJoinsTheHole() throws IOException {
    open(picture("no-stamp.png"));
    browser.click("#stamp");
    browser.waitForText("#message", "No date stamp");
    Path file = folder.resolve("stamped.png");
    Files.write(file, DetectTest.stamped());
    open(file);
    browser.click("#stamp");
    browser.waitForText("#coverage", "pixels");
    Mask stamp = DateStamp.in(Picture.read(file));
    assertThat(mask("stamped")).isEqualTo(stamp);
    browser.click("[data-tool=eraser]");
    browser.drag("#stage", 0.4, 0.77, 0.5, 0.77);
    assertThat(mask("stamped").union(stamp)).isEqualTo(stamp);
    browser.click("#stamp");
    browser.waitUntil(() -> browser.find("#stamp").isEnabled());
    browser.click("#undo");
    browser.click("#undo");
    assertThat(mask("stamped")).isEqualTo(stamp);
  }

  @Test
  void pictureAndHoleOutliveAReloadUntilTheyAreForgotten() throws Exception {
    Path file = picture("kept.png");
    open(file);
    browser.drag("#stage", -0.3, -0.3, 0.2, 0.1);
    Mask hole = mask("kept");
    browser.reload();
    browser.waitForText("#picture-name", "kept.png");
    assertThat(mask("kept")).isEqualTo(hole);
    fill();
    assertFilled(Picture.read(file).image(), result("kept"), hole);
    browser.click("#go-on");
    browser.drag("#stage", 0.4, 0.4, 0.5, 0.5);
    Mask next = mask("kept");
    browser.reload();
    browser.waitForText("#picture-name", "kept.png");
    assertThat(mask("kept")).isEqualTo(next);
    browser.click("#forget");
    browser.waitFor("#welcome");
    browser.reload();
    assertThat(browser.find("#welcome").isDisplayed()).isTrue();
  }

  @Test
  void paintingOnAResultGoesOnFromIt() throws IOException {
    open(picture("further.png"));
    browser.drag("#stage", -0.4, -0.3, 0, -0.3);
    fill();
    Mask first = mask("further");
    browser.drag("#stage", 0, 0.2, 0.3, 0.2);
    Mask second = mask("further");
    assertThat(second.union(first).area()).isEqualTo(first.area() + second.area());
    fill();
    browser.click("#download");
    Path filled = browser.downloaded("further-filled.png");
    assertFilled(
        Picture.read(folder.resolve("further.png")).image(),
        Picture.read(filled).image(),
        first.union(second));
    browser.click("#history li:first-child button");
    browser.waitForText("#coverage", "pixels");
    assertThat(mask("further")).isEqualTo(first);
  }

  @Test
  void anotherFillOfTheSameHoleIsOfferedByMethodsWithVariants() throws IOException {
    open(picture("another.png"));
    choose("patchmatch");
    browser.drag("#stage", -0.2, 0, 0.2, 0);
    fill();
    Image first = result("another");
    browser.click("#another");
    browser.waitFor("#history li:nth-child(3)");
    Image second = result("another");
    assertThat(second).isNotEqualTo(first);
    choose("telea");
    fill();
    browser.waitForText("#result-text", "telea");
    assertThat(browser.find("#another").isDisplayed()).isFalse();
  }

  @Test
  void theChosenMethodSaysWhatItScoredOnPhotographs() throws IOException {
    open(picture("scores.png"));
    choose("telea");
    assertThat(browser.text(".method-scores"))
        .contains("Scratches", "Strokes", "Objects", "Edges", "Texture")
        .containsPattern("PSNR( \\d+\\.\\d dB){3}");
  }

  @Test
  void longFillShowsItsProgressAndCanBeCancelled() throws Exception {
    open(picture("slow.png"));
    browser.drag("#stage", -0.2, 0, 0.2, 0);
    choose("slow");
    browser.click("#fill-button");
    browser.waitFor("#working-bar[value='0.5']");
    browser.click("#cancel");
    browser.waitForText("#message", "Cancelled");
    assertThat(slow.ended.await(5, TimeUnit.SECONDS)).isTrue();
    choose("mean");
    fill();
  }

  private static void delay(int milliseconds) {
    browser.command("Network.enable", Map.of());
    browser.command(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            milliseconds,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
  }

  @Test
  void fillThatIsCancelledBeforeItsAnswerLeavesNoJobBehind() throws Exception {
    open(picture("early.png"));
    browser.drag("#stage", -0.2, 0, 0.2, 0);
    choose("slow");
    delay(1500);
    browser.click("#fill-button");
    browser.click("#cancel");
    browser.waitForText("#message", "Cancelled");
    Thread.sleep(2000); // until the answer would have come
    delay(0);
    for (int i = 0; i < 500 && !metrics().contains("\ninpaint4j_jobs 0.0"); i++) {
      Thread.sleep(10);
    }
    assertThat(metrics()).contains("\ninpaint4j_jobs 0.0", "\ninpaint4j_places_taken 0.0");
  }

  private static String metrics() {
    return new String(service.get("/metrics").body());
  }

  @Test
  void nameIsShownAsItIs() throws IOException {
    String name = "<img src=x onerror=alert(1)> \"\u00e4' \u00f6&amp;.png";
    open(picture(name));
    assertThat(browser.text("#picture-name")).isEqualTo(name);
    assertThat(browser.all("#picture-name img")).isEmpty();
  }

  @Test
  void fileThatIsNoPictureIsToldInASentence() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.png"), "no picture");
    browser.find("#picture-file").sendKeys(file.toString());
    browser.waitForText("#message", "notes.png cannot be read as a picture.");
  }

  @Test
  void nothingIsLoadedFromElsewhereAndTheFirstPaintIsSmall() throws IOException {
    Object foreign =
        browser.driver.executeScript(
            "return performance.getEntriesByType('resource').filter(r => !r.name.startsWith("
                + "location.origin)).length");
    Object bytes =
        browser.driver.executeScript(
            "return performance.getEntriesByType('resource').reduce((sum, r) => sum +"
                + " r.transferSize, 0)");
    assertThat(((Number) foreign).intValue()).isZero();
    assertThat(((Number) bytes).intValue()).isBetween(10_000, 200_000);
  }
}
