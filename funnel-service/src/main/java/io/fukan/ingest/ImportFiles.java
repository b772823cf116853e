package io.fukan.ingest;

import io.fukan.ingest.file.CsvSource;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uploaded files, kept in the database in pieces, so that every node can read them and none needs much memory for it. */
@Component
class ImportFiles {

    private static final int PIECE = 1 << 20;
    private static final int LONGEST_NAME = 255;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    long store(String name, InputStream content, @Nullable Long by) throws IOException {
        long id = jdbc.sql("select nextval('record_id')").query(Long.class).single();
        jdbc.sql("""
                        insert into import_file (id, name, bytes, sha256, uploaded_by, uploaded_at)
                        values (:id, :name, 0, '', :by, :now)""")
                .param("id", id)
                .param("name", plain(name))
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        MessageDigest digest = sha256();
        long bytes = 0;
        int position = 0;
        byte[] piece = content.readNBytes(PIECE);
        while (piece.length > 0) {
            digest.update(piece);
            bytes += piece.length;
            jdbc.sql("insert into import_piece (file_id, position, content) values (?, ?, ?)")
                    .params(id, position++, piece)
                    .update();
            piece = content.readNBytes(PIECE);
        }
        jdbc.sql("update import_file set bytes = ?, sha256 = ? where id = ?")
                .params(bytes, HexFormat.of().formatHex(digest.digest()), id)
                .update();
        return id;
    }

    /** The file's name without the folders that some browsers send along. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replace('\0', ' ')
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM knows SHA-256", e);
        }
    }

    /** Whether the content is still there; it is forgotten once its rows have been taken. */
    boolean isThere(long fileId) {
        return jdbc.sql("select exists (select 1 from import_file where id = ? and bytes = 0)"
                        + " or exists (select 1 from import_piece where file_id = ?)")
                .params(fileId, fileId)
                .query(Boolean.class)
                .single();
    }

    /** Who uploaded the file; empty if there is no such file. */
    java.util.Optional<Owner> owner(long fileId) {
        return jdbc.sql("select name, uploaded_by from import_file where id = ?")
                .param(fileId)
                .query((row, n) -> new Owner(row.getString("name"), Lookup.id(row, "uploaded_by")))
                .optional();
    }

    record Owner(String fileName, @Nullable Long userId) {}

    CsvSource source(long fileId) {
        return () -> new Pieces(fileId);
    }

    @Transactional
    void forget(long fileId) {
        jdbc.sql("delete from import_piece where file_id = ?").param(fileId).update();
    }

    /** One piece in memory at a time. */
    private final class Pieces extends InputStream {

        private final long fileId;
        private byte[] piece = new byte[0];
        private int position;
        private int next;
        private boolean ended;

        Pieces(long fileId) {
            this.fileId = fileId;
        }

        @Override
        public int read() {
            return more() ? piece[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            int given = Math.min(length, piece.length - next);
            System.arraycopy(piece, next, into, offset, given);
            next += given;
            return given;
        }

        private boolean more() {
            if (next < piece.length) {
                return true;
            }
            if (ended) {
                return false;
            }
            piece = jdbc.sql("select content from import_piece where file_id = ? and position = ?")
                    .params(fileId, position++)
                    .query((row, n) -> row.getBytes(1))
                    .optional()
                    .orElse(new byte[0]);
            next = 0;
            ended = piece.length == 0;
            return !ended;
        }
    }
}
