package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClassPathTest {
  @Test
  void libtorchIsNotEvenThere() {
    assertThatThrownBy(() -> Class.forName("org.bytedeco.pytorch.global.torch"))
        .isInstanceOf(ClassNotFoundException.class);
  }
}
