package dev.boardwalk.match.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sketches of a text as bytes, for a {@link Shelf}. Without the hashes of its sentences, which nothing is compared by. */
public final class SketchForm {
    private SketchForm() {}

    public static void write(TextSketches text, DataOutputStream out) throws IOException {
        out.writeLong(text.hash());
        out.writeInt(text.wordsN());
        out.writeInt(text.ownWordsN());
        write(text.shingles(), out);
        write(text.words(), out);
        out.writeInt(text.slots().byContext().size());
        for (Map.Entry<Long, String> slot : text.slots().byContext().entrySet()) {
            out.writeLong(slot.getKey());
            Shelf.write(slot.getValue(), out);
        }
        write(text.slots().words(), out);
        write(text.conditions().hours(), out);
        write(text.conditions().kinds(), out);
    }

    public static TextSketches read(ByteBuffer in) {
        long hash = in.getLong();
        int words = in.getInt();
        int ownWords = in.getInt();
        Sketch shingles = sketch(in);
        Sketch longWords = sketch(in);
        Map<Long, String> byContext = new HashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            long context = in.getLong();
            byContext.put(context, Shelf.string(in));
        }
        long[] allWords = longs(in);
        Conditions conditions = new Conditions(strings(in), strings(in));
        return new TextSketches(
                hash, words, ownWords, shingles, longWords, new Slots(byContext, allWords), conditions, List.of());
    }

    private static void write(Sketch sketch, DataOutputStream out) throws IOException {
        out.writeInt(sketch.count());
        write(sketch.least(), out);
    }

    private static Sketch sketch(ByteBuffer in) {
        int count = in.getInt();
        return Sketch.kept(longs(in), count);
    }

    private static void write(long[] longs, DataOutputStream out) throws IOException {
        out.writeInt(longs.length);
        for (long each : longs) {
            out.writeLong(each);
        }
    }

    private static long[] longs(ByteBuffer in) {
        long[] longs = new long[in.getInt()];
        in.asLongBuffer().get(longs);
        in.position(in.position() + longs.length * Long.BYTES);
        return longs;
    }

    private static void write(Set<String> strings, DataOutputStream out) throws IOException {
        out.writeInt(strings.size());
        for (String each : strings) {
            Shelf.write(each, out);
        }
    }

    private static Set<String> strings(ByteBuffer in) {
        Set<String> strings = new TreeSet<>();
        for (int left = in.getInt(); left > 0; left--) {
            strings.add(Shelf.string(in));
        }
        return strings;
    }
}
