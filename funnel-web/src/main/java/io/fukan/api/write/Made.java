package io.fukan.api.write;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Answers to writes. */
public final class Made {

    private Made() {}

    /** 201 with where it is; without a body where whoever made it may not read it. */
    public static <T> ResponseEntity<T> at(String path, long id, Optional<T> body) {
        return ResponseEntity.created(URI.create(path + "/" + id)).body(body.orElse(null));
    }

    /** 200 with the record as it is now; 204 where the caller may not read it any more, as after handing it away. */
    public static <T> ResponseEntity<T> changed(Optional<T> body) {
        return body.map(ResponseEntity::ok).orElse(ResponseEntity.noContent().build());
    }
}
