package io.fukan.ingest;

import io.fukan.ingest.file.Row;
import io.fukan.ingest.file.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A file's rows chunk by chunk, one chunk ahead: while the database writes the rows of one, those of the next are read and
 * understood. So two chunks are in memory, whatever the size of the file.
 */
final class RowsAhead implements AutoCloseable {

    /** Of cells; few long rows make a chunk, too, so that memory stays bounded. */
    private static final int CHUNK_CHARS = 8_000_000;

    private final RowReader reader;
    private final RowParser parser;
    private final int chunkRows;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "import-rows");
        thread.setDaemon(true);
        return thread;
    });
    private Future<Rows> next;

    /** Rows as they stand in the file, and as they are understood. */
    record Rows(List<Row> rows, List<Item> items) {}

    RowsAhead(RowReader reader, RowParser parser, int chunkRows) {
        this.reader = reader;
        this.parser = parser;
        this.chunkRows = chunkRows;
        this.next = reading.submit(this::read);
    }

    boolean hasNext() {
        return !await().rows().isEmpty();
    }

    Rows next() {
        Rows chunk = await();
        if (chunk.rows().isEmpty()) {
            throw new NoSuchElementException();
        }
        next = reading.submit(this::read);
        return chunk;
    }

    private Rows read() {
        List<Row> rows = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        long chars = 0;
        while (rows.size() < chunkRows && chars < CHUNK_CHARS && reader.hasNext()) {
            Row row = reader.next();
            rows.add(row);
            items.add(parser.parse(row));
            chars += row.fields().stream().mapToInt(String::length).sum();
        }
        return new Rows(rows, items);
    }

    private Rows await() {
        try {
            return next.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading a file", e);
        }
    }

    /** Waits for what is being read, which uses the file that is closed next. */
    @Override
    public void close() {
        reading.shutdown();
        try {
            reading.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
