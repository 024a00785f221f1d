package io.github.inpaint4j.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * How fine a JPEG file codes grey or luma and chroma, so that one that is written again is as large
 * and as good as it was.
 *
 * @param tables 64 steps each, row by row, by number
 * @param components in their order
 */
record JpegCoding(Map<Integer, int[]> tables, List<Component> components, boolean progressive) {
  private static final int STEPS = 64;
  private static final int RGB = 'R'; // a component that is no luma

  /** Where the coefficients of the zigzag stand in a block of 8x8. */
  private static final int[] ZIGZAG = zigzag();

  /** How many samples across and down where others have fewer, and the number of its table. */
  record Component(int across, int down, int table) {}

  private static int[] zigzag() {
    int[] order = new int[STEPS];
    int at = 0;
    for (int sum = 0; sum < 15; sum++) {
      for (int i = Math.max(0, sum - 7); i <= Math.min(7, sum); i++) {
        int row = sum % 2 == 0 ? sum - i : i;
        order[at++] = 8 * row + sum - row;
      }
    }
    return order;
  }

  /** Null if there are inks or RGB, or anything is not as usual. */
  static @Nullable JpegCoding of(byte[] file, List<Block> blocks) {
    Map<Integer, int[]> tables = new TreeMap<>();
    List<Component> components = new ArrayList<>();
    boolean progressive = false;
    boolean usual = true;
    try {
      for (Block block : blocks) {
        ByteBuffer in = ByteBuffer.wrap(file, block.start(), block.length()).slice();
        if (block.type().equals("db")) {
          addTables(in, tables);
        } else if (block.isFrame()) {
          addComponents(in, components);
          progressive = block.type().equals("c2");
          usual &= in.get(0) == 8 && in.get(6) != RGB;
        } else if (block.startsWith(file, "Adobe")) {
          usual &= in.get(11) != 0 || components.size() == 1; // 0 = RGB
        }
      }
    } catch (RuntimeException e) {
      return null; // the decoder's to say
    }
    usual &= components.size() == 1 || components.size() == 3;
    usual &= components.stream().allMatch(c -> tables.containsKey(c.table));
    return usual ? new JpegCoding(tables, components, progressive) : null;
  }

  private static void addTables(ByteBuffer in, Map<Integer, int[]> tables) {
    while (in.hasRemaining()) {
      int head = in.get();
      int[] table = new int[STEPS];
      for (int i = 0; i < STEPS; i++) {
        table[ZIGZAG[i]] = head >> 4 == 0 ? in.get() & 255 : in.getShort() & 0xffff;
      }
      tables.put(head & 15, table);
    }
  }

  /** Bits (1), height (2), width (2), number (1), then of each: name, samples, table. */
  private static void addComponents(ByteBuffer in, List<Component> components) {
    for (int i = 0; i < in.get(5); i++) {
      int samples = in.get(7 + 3 * i);
      components.add(new Component(samples >> 4, samples & 15, in.get(8 + 3 * i)));
    }
  }

  /** Of the same picture turned by a quarter. */
  JpegCoding turned() {
    Map<Integer, int[]> transposed = new TreeMap<>();
    tables.forEach(
        (number, table) ->
            transposed.put(
                number, IntStream.range(0, STEPS).map(i -> table[i % 8 * 8 + i / 8]).toArray()));
    return new JpegCoding(
        transposed,
        components.stream().map(c -> new Component(c.down, c.across, c.table)).toList(),
        progressive);
  }

  /** Puts it into what Java's writer is told of a file that is to have as many components. */
  void applyTo(IIOMetadata metadata) throws IIOInvalidTreeException {
    String name = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(name);
    Node quantization = root.getElementsByTagName("dqt").item(0);
    while (quantization.hasChildNodes()) {
      quantization.removeChild(quantization.getFirstChild());
    }
    for (Map.Entry<Integer, int[]> table : tables.entrySet()) {
      IIOMetadataNode node = new IIOMetadataNode("dqtable");
      node.setAttribute("elementPrecision", "0");
      node.setAttribute("qtableId", table.getKey().toString());
      node.setUserObject(new JPEGQTable(table.getValue()));
      quantization.appendChild(node);
    }
    NodeList specs = root.getElementsByTagName("componentSpec");
    for (int i = 0; i < specs.getLength(); i++) {
      IIOMetadataNode spec = (IIOMetadataNode) specs.item(i);
      Component component = components.get(i);
      spec.setAttribute("HsamplingFactor", Integer.toString(component.across));
      spec.setAttribute("VsamplingFactor", Integer.toString(component.down));
      spec.setAttribute("QtableSelector", Integer.toString(component.table));
    }
    metadata.setFromTree(name, root);
  }
}
