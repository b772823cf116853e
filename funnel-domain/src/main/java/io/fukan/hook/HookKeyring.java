package io.fukan.hook;

import io.fukan.record.IllegalMove;
import io.fukan.record.NoSuchRecord;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and ends keys. A secret is told once, when it is made. */
@Service
@Transactional
public class HookKeyring {

    private final HookKeys keys;
    private final Clock clock;

    HookKeyring(HookKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A key with its secret, which nobody can be shown again. */
    public record Made(HookKey key, HookSecret secret) {}

    /** All keys, disabled ones last, newest first. */
    @Transactional(readOnly = true)
    public List<HookKey> all() {
        return keys.findAllByOrderByDisabledAtAscIdDesc().stream()
                .sorted(Comparator.comparing(HookKey::isDisabled))
                .toList();
    }

    /** @throws NoSuchRecord when there is none */
    @Transactional(readOnly = true)
    public HookKey get(Long id) {
        return keys.get(id);
    }

    /** @param by who makes it; null: nobody in person */
    public Made create(HookKind kind, String name, @Nullable Long by) {
        HookSecret secret = HookSecret.random();
        HookKey key = new HookKey(kind, name, HookSecret.randomAddress(), secret, by, clock.instant());
        return new Made(keys.save(key), secret);
    }

    /**
     * Gives a key another secret; the former one is good for another day.
     *
     * @throws IllegalMove HOOK_KEY_DISABLED
     */
    public Made rotate(Long id) {
        HookKey key = keys.get(id);
        HookSecret secret = HookSecret.random();
        key.rotate(secret, clock.instant());
        return new Made(key, secret);
    }

    /** Ends a key at once. */
    public HookKey disable(Long id) {
        HookKey key = keys.get(id);
        key.disable(clock.instant());
        return key;
    }

    /** Makes a key good again, with its secret. */
    public HookKey enable(Long id) {
        HookKey key = keys.get(id);
        key.enable();
        return key;
    }
}
