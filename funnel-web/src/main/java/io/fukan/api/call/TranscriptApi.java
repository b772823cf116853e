package io.fukan.api.call;

import io.fukan.access.Viewer;
import io.fukan.conversation.Speaker;
import io.fukan.conversation.Transcript;
import io.fukan.conversation.TranscriptSource;
import io.fukan.conversation.Utterance;
import io.fukan.review.CallReview;
import io.fukan.review.CallSheets;
import io.fukan.review.TranscriptFiles;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The words of a call. */
@RestController
@RequestMapping(CallReviewApi.PATH + "/{id}")
@Tag(name = "Calls")
@Transactional
class TranscriptApi {

    private static final String CSV = "text/csv";
    private static final int MOST_BYTES = TranscriptFiles.MOST_MEGABYTES * 1024 * 1024;

    private final CallSheets sheets;
    private final CallReview review;
    private final TranscriptFiles files;

    TranscriptApi(CallSheets sheets, CallReview review, TranscriptFiles files) {
        this.sheets = sheets;
        this.review = review;
        this.files = files;
    }

    /** What was said. */
    @Schema(name = "Transcript")
    record Words(
            TranscriptSource source,

            @Schema(description = "who each label is; null: nobody has said")
            Map<String, @Nullable Speaker> speakers,

            @Schema(description = "by start") List<Line> segments,
            Instant keptAt) {

        static Words of(Transcript transcript) {
            return new Words(
                    transcript.source(),
                    transcript.speakers(),
                    transcript.utterances().stream().map(Line::of).toList(),
                    transcript.keptAt());
        }
    }

    /** What one speaker said without a break. */
    @Schema(name = "TranscriptSegment")
    record Line(
            @Schema(description = "the recogniser's label") String speaker,

            @Schema(description = "seconds from the beginning of the call")
            BigDecimal start,

            BigDecimal end,
            String text) {

        static Line of(Utterance said) {
            return new Line(
                    said.speaker(),
                    BigDecimal.valueOf(said.start(), 3),
                    BigDecimal.valueOf(said.end(), 3),
                    said.text());
        }
    }

    /** A transcript to keep. */
    @Schema(name = "TranscriptTold", description = "Further fields that a recogniser adds are passed over")
    record Told(List<Line> segments) {}

    /** Who is who. */
    @Schema(name = "SpeakersTold")
    record SpeakersTold(
            @NotNull @Schema(description = "for each label of the transcript whose it is")
            Map<String, @Nullable Speaker> speakers) {}

    @GetMapping("/transcript")
    @Transactional(readOnly = true)
    @Operation(summary = "The words of a call")
    Words words(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return Words.of(sheets.transcript(id, viewer));
    }

    @PutMapping(
            path = "/transcript",
            consumes = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @Operation(
            summary = "Keeps the words of a call, instead of any before, and measures it where it is clear who speaks",
            description = "The file as it is uploaded on screen: JSON or CSV of speaker, start, end and text; 10 MB at"
                    + " most. Labels that do not say who it is are told by PUT …/speakers.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = Told.class)),
                                @Content(mediaType = CSV, schema = @Schema(type = "string"))
                            }))
    Words keep(
            @PathVariable long id, @Parameter(hidden = true) HttpServletRequest request, @CurrentViewer Viewer viewer)
            throws IOException {
        sheets.get(id, viewer);
        byte[] file = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            throw new MaxUploadSizeExceededException(MOST_BYTES);
        }
        TranscriptFiles.Read read = files.read(() -> new ByteArrayInputStream(file), file.length);
        return Words.of(review.transcribe(id, read.utterances(), viewer));
    }

    @PutMapping("/speakers")
    @Operation(summary = "Says who speaks under which label; the call is measured by it")
    Words name(@PathVariable long id, @Valid @RequestBody SpeakersTold told, @CurrentViewer Viewer viewer) {
        return Words.of(review.name(id, told.speakers(), viewer));
    }

    @DeleteMapping("/transcript")
    @Operation(summary = "Forgets the words of a call; the call itself stays")
    ResponseEntity<Void> erase(@PathVariable long id, @CurrentViewer Viewer viewer) {
        review.erase(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
