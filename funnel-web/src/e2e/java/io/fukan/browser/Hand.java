package io.fukan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** How somebody works a page: by the keyboard alone, or by pointing at what is on the screen. */
interface Hand {

    void press(Locator button);

    void type(Locator field, String text);

    /** Takes one of several radio buttons. */
    void choose(Locator radio);

    /** Nothing but keys: what cannot be reached by them fails the test. */
    record Keys(Page page) implements Hand {

        private static final int MOST_STEPS = 250;

        @Override
        public void press(Locator button) {
            walkTo(button, "Tab");
            page.keyboard().press("Enter");
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }

        @Override
        public void type(Locator field, String text) {
            walkTo(field, "Tab");
            page.keyboard().press("Control+a");
            page.keyboard().insertText(text);
        }

        /** Tab comes to the group only once; arrows go on within it. */
        @Override
        public void choose(Locator radio) {
            String group = radio.getAttribute("name");
            walkTo(page.locator("input[name='" + group + "']"), "Tab");
            if (!isFocused(radio)) {
                walkTo(radio, "ArrowRight");
            }
            page.keyboard().press("Space");
            assertThat(radio.isChecked()).isTrue();
        }

        private void walkTo(Locator place, String key) {
            for (int step = 0; step < MOST_STEPS; step++) {
                page.keyboard().press(key);
                if (isFocused(place)) {
                    assertThat(page.evaluate("document.activeElement.getClientRects().length"))
                            .as("what has the focus can be seen")
                            .isNotEqualTo(0);
                    return;
                }
            }
            throw new AssertionError("No key leads to " + place + " on " + page.url());
        }

        private static boolean isFocused(Locator place) {
            return (boolean) place.evaluateAll("all => all.includes(document.activeElement)");
        }
    }

    /** A thumb on a small screen. */
    record Thumb(Page page) implements Hand {

        @Override
        public void press(Locator button) {
            button.click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }

        @Override
        public void type(Locator field, String text) {
            field.fill(text);
        }

        @Override
        public void choose(Locator radio) {
            radio.locator("xpath=ancestor::label").click();
            assertThat(radio.isChecked()).isTrue();
        }
    }
}
