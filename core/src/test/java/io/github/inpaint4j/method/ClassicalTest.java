package io.github.inpaint4j.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.patchmatch.PatchMatch;
import io.github.inpaint4j.finish.Finish;
import io.github.inpaint4j.finish.Finished;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;

class ClassicalTest {
  @Test
  void patchesAreBlendedIn() throws Exception {
    Image image = TestImages.noise(33, 47, 1);
    Mask mask = Mask.rectangle(33, 47, 9, 11, 12, 14);
    Image blended = new Finished(new PatchMatch(), Finish.POISSON).inpaint(image, mask);
    try (Method patchmatch = Methods.open("patchmatch")) {
      assertThat(patchmatch.inpainter().inpaint(image, mask)).isEqualTo(blended);
    }
  }
}
