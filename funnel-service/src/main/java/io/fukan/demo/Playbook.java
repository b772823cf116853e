package io.fukan.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.fukan.faq.Faq;
import io.fukan.faq.FaqDetails;
import io.fukan.lead.Track;
import io.fukan.script.ScriptDetails;
import io.fukan.script.ScriptStep;
import io.fukan.script.Scripts;
import io.fukan.script.TalkScripts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What inside sales has at hand on the phone: {@code demo/scripts.csv} and {@code demo/faq.csv}. */
@Component
@Order(3)
class Playbook implements Chapter {

    private final Scripts scripts;
    private final TalkScripts present;
    private final Faq faq;

    Playbook(Scripts scripts, TalkScripts present, Faq faq) {
        this.scripts = scripts;
        this.present = present;
        this.faq = faq;
    }

    @Override
    @Transactional
    public void write(Story.Told story) {
        if (!present.inOrder().isEmpty()) {
            return;
        }
        Lines.of("scripts").stream()
                .collect(groupingBy(line -> line.text("script"), LinkedHashMap::new, toList()))
                .forEach(this::write);
        Lines.of("faq").forEach(this::write);
    }

    private void write(String name, List<Lines> steps) {
        Track track = Track.valueOf(steps.get(0).text("track"));
        scripts.add(
                new ScriptDetails(
                        name,
                        track,
                        null,
                        null,
                        null,
                        true,
                        steps.stream().map(Playbook::step).toList()),
                null);
    }

    /** Ways on stand as {@code label>key}, with bars between them. */
    private static ScriptStep step(Lines line) {
        List<ScriptStep.Branch> branches = Arrays.stream(line.text("branches").split("\\|"))
                .filter(way -> !way.isBlank())
                .map(way -> way.split(">"))
                .map(way -> new ScriptStep.Branch(way[0], way[1]))
                .toList();
        return new ScriptStep(line.text("key"), line.text("title"), line.text("text"), branches);
    }

    private void write(Lines line) {
        List<String> tags = List.of(line.text("tags").split("\\|"));
        Long entry = faq.add(
                        new FaqDetails(line.text("question"), line.text("reading"), line.text("answer"), tags, true),
                        null)
                .id();
        for (int i = 0; i < line.number("uses"); i++) {
            faq.used(entry);
        }
    }
}
