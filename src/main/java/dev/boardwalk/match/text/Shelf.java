package dev.boardwalk.match.text;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** What is needed later and does not fit in memory: in a temporary file that is gone when it is closed. Written once, in order; then read from anywhere. */
public final class Shelf implements AutoCloseable {
    private final FileChannel file;
    private final DataOutputStream out;
    private long end;
    private boolean dirty;

    public Shelf() throws IOException {
        file = FileChannel.open(
                Files.createTempFile("boardwalk", ".shelf"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
    }

    /** What writes one thing. */
    @FunctionalInterface
    public interface Writer {
        void to(DataOutputStream out) throws IOException;
    }

    /** What reads one thing, as it was written. */
    @FunctionalInterface
    public interface Reader<T> {
        T from(ByteBuffer bytes);
    }

    /** @return where it stands */
    public long put(Writer thing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        thing.to(new DataOutputStream(bytes));
        long at = end;
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        end += Integer.BYTES + bytes.size();
        dirty = true;
        return at;
    }

    /** @param at as {@link #put} gave it */
    public <T> T get(long at, Reader<T> reader) throws IOException {
        if (dirty) {
            out.flush();
            dirty = false;
        }
        return reader.from(read(at + Integer.BYTES, read(at, Integer.BYTES).getInt()));
    }

    /** A text of any length. */
    public static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** A text that {@link #write} wrote. */
    public static String string(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("nothing was put at " + at);
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
