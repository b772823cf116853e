package io.fukan.setting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs with secrets that are the same on all nodes; drawn by whichever needs one first, never changed. */
@Component
public class SharedSecrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    SharedSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A signature that only we can make, fit for an address. In a transaction of its own, for whoever asks may only be reading.
     *
     * @param purpose which secret; signatures for one purpose are worth nothing for another
     * @param text what is signed
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String sign(String purpose, String text) {
        byte[] secret = known.computeIfAbsent(purpose, any -> stored(purpose).orElseGet(() -> draw(purpose)));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private byte[] draw(String purpose) {
        byte[] drawn = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(drawn);
        jdbc.sql("insert into shared_secret (name, value) values (?, ?) on conflict do nothing")
                .params(purpose, drawn)
                .update();
        return stored(purpose).orElseThrow();
    }

    private Optional<byte[]> stored(String purpose) {
        return jdbc.sql("select value from shared_secret where name = ?")
                .param(purpose)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
