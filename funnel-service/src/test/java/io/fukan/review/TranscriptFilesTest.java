package io.fukan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.conversation.Utterance;
import io.fukan.record.InvalidValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transcripts as recognisers write them, and what is said of those that cannot be read. */
class TranscriptFilesTest {

    private static final Charset CP932 = Charset.forName("windows-31j");

    private final TranscriptFiles files = new TranscriptFiles();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE"})
    void csvInAnyOfTheUsualEncodings(String encoding) throws IOException {
        String csv = "話者,開始,終了,発言\r\n営業,0,2.5,お世話になります\r\n相手,\"3,0\",0:00:04.25,\"はい、株式会社髙橋です\"\r\n";
        csv = csv.replace("\"3,0\"", "３．０");
        byte[] bytes = (encoding.equals("UTF-16LE") ? "\uFEFF" + csv : csv).getBytes(Charset.forName(encoding));

        TranscriptFiles.Read read = read(bytes);

        assertThat(read.utterances())
                .containsExactly(
                        new Utterance("営業", 0, 2_500, "お世話になります"), new Utterance("相手", 3_000, 4_250, "はい、株式会社髙橋です"));
        assertThat(read.reordered()).isFalse();
    }

    @Test
    void englishHeadersAndColumnsThatNobodyAskedFor() throws IOException {
        assertThat(read("Confidence;TEXT;Start;Speaker;End\n0.9;hello;1:00;agent;1:01,5\n")
                        .utterances())
                .containsExactly(new Utterance("agent", 60_000, 61_500, "hello"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"speaker\":\"A\",\"start\":1.5,\"end\":2,\"text\":\"はい\",\"confidence\":0.3}]",
                "{\"segments\":[{\"speaker\":\"A\",\"start\":\"1.5\",\"end\":\"0:02\",\"text\":\"はい\"}],\"language\":\"ja\"}",
                "\uFEFF  {\"utterances\":[{\"label\":\"A\",\"start_time\":1.5,\"end_time\":2.0,\"transcript\":\"はい\"}]}"
            })
    void jsonInSeveralForms(String json) throws IOException {
        assertThat(read(json).utterances()).containsExactly(new Utterance("A", 1_500, 2_000, "はい"));
    }

    @Test
    void jsonInCp932() throws IOException {
        byte[] json = "[{\"speaker\":\"営業\",\"start\":0,\"end\":1,\"text\":\"日本語\"}]".getBytes(CP932);
        assertThat(read(json).utterances()).containsExactly(new Utterance("営業", 0, 1_000, "日本語"));
    }

    @Test
    void anotherOrderIsPutRightAndTold() throws IOException {
        TranscriptFiles.Read read = read("speaker,start,end,text\nB,5,6,二\nA,1,2,一\n");
        assertThat(read.reordered()).isTrue();
        assertThat(read.utterances()).extracting(Utterance::text).containsExactly("一", "二");
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        refused("TRANSCRIPT_COLUMNS", "speaker,start,text\nA,1,x\n");
        refused("SEGMENT_TIME", "speaker,start,end,text\nA,1,2,x\nA,soon,3,y\n", 2);
        refused("SEGMENT_NEGATIVE", "speaker,start,end,text\nA,-1,2,x\n", 1);
        refused("SEGMENT_NEGATIVE", "speaker,start,end,text\nA,-0:01,2,x\n", 1);
        refused("SEGMENT_BACKWARDS", "[{\"speaker\":\"A\",\"start\":2,\"end\":1,\"text\":\"x\"}]", 1);
        refused("SEGMENT_SPEAKER", "[{\"start\":1,\"end\":1,\"text\":\"x\"}]", 1);
        refused("SEGMENT_SPEAKER", "[null]", 1);
        refused("SEGMENT_TIME", "[{\"speaker\":\"A\",\"start\":{},\"end\":1,\"text\":\"x\"}]", 1);
        refused("TRANSCRIPT_ROW", "speaker,start,end,text\nA,1,2,x\nA,1,2\n", 2L, 3L);
        refused("TRANSCRIPT_JSON", "{\"speaker\":\"A\"}");
        refused("TRANSCRIPT_JSON", "[{\"speaker\":");
        refused("TRANSCRIPT_JSON", "[1, 2]");
        refused("SEGMENTS_NONE", "[]");
        refused("SEGMENTS_NONE", "speaker,start,end,text\n");
        refused("TRANSCRIPT_EMPTY", "");
        refused("TRANSCRIPT_EMPTY", "\n\n");
        refused("TRANSCRIPT_EMPTY", "  \n　\n");
        refused("TRANSCRIPT_UNREADABLE", "PK\u0003\u0004 a spreadsheet");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> files.read(
                        () -> {
                            throw new AssertionError("nothing is read of what is too large");
                        },
                        50L * 1024 * 1024))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("FILE_TOO_LARGE"));
    }

    private TranscriptFiles.Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private TranscriptFiles.Read read(byte[] bytes) throws IOException {
        return files.read(() -> new ByteArrayInputStream(bytes), bytes.length);
    }

    private void refused(String code, String text, Object... args) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> read(text))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.args()).containsAll(java.util.List.of(args));
                });
    }
}
