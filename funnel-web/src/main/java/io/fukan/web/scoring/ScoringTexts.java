package io.fukan.web.scoring;

import io.fukan.scoring.AttributeRule;
import io.fukan.scoring.BehaviourRule;
import io.fukan.scoring.Decay;
import io.fukan.web.rule.RuleTexts;
import io.fukan.web.rule.RuleWords;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for rules that give points: the name that somebody gave them, else what they ask for. */
@Component
public class ScoringTexts {

    private final RuleTexts rules;
    private final MessageSource messages;

    ScoringTexts(RuleTexts rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
    }

    /** Words in that language, for one page. */
    public Reading in(Locale locale) {
        return new Reading(rules.in(locale), locale);
    }

    /** Words in one language. */
    public final class Reading {

        private final RuleWords words;
        private final Locale locale;

        private Reading(RuleWords words, Locale locale) {
            this.words = words;
            this.locale = locale;
        }

        public String of(AttributeRule rule) {
            String name = rule.name();
            return name == null ? words.clause(rule.rule()) : name;
        }

        /** What the rule asks for, whatever it is called. */
        public String condition(AttributeRule rule) {
            return words.clause(rule.rule());
        }

        public String of(BehaviourRule rule) {
            String name = rule.name();
            return name == null ? condition(rule) : name;
        }

        /** What the rule asks for, whatever it is called. */
        public String condition(BehaviourRule rule) {
            Integer silent = rule.silentDays();
            if (silent != null) {
                return text("scoring.silence", silent);
            }
            String kind = text(rule.activityKind().orElseThrow().messageKey());
            String what = rule.patterns().isEmpty()
                    ? kind
                    : text("scoring.about", kind, String.join(text("scoring.or"), rule.patterns()));
            return rule.times() == 1 ? what : text("scoring.times", what, rule.times());
        }

        /** How the points fall off. */
        public String decay(BehaviourRule rule) {
            return rule.decay().map(this::decay).orElseGet(() -> text("scoring.decay.none"));
        }

        private String decay(Decay decay) {
            return text("scoring.decay.each." + decay.unit(), decay.points(), decay.every());
        }

        private String text(String key, Object... args) {
            return messages.getMessage(key, args, locale);
        }
    }
}
