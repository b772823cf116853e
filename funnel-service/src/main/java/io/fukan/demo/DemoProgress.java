package io.fukan.demo;

import org.springframework.stereotype.Component;

/** Whether the made-up company is moving in right now, here on this node. */
@Component
public class DemoProgress {

    private volatile boolean running;

    void begin() {
        running = true;
    }

    void end() {
        running = false;
    }

    public boolean isRunning() {
        return running;
    }
}
