package io.fukan.web.admin;

import io.fukan.channel.Channel;
import io.fukan.channel.ChannelClass;
import io.fukan.channel.Channels;
import io.fukan.database.Sql;
import io.fukan.web.shell.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The channels, as imports named them, and the class each belongs to; each line is a form of its own. */
@Controller
@RequestMapping("/admin/channels")
class ChannelsPage {

    private final Channels channels;
    private final JdbcClient jdbc;
    private final FormDeed deed;

    ChannelsPage(Channels channels, JdbcClient jdbc, FormDeed deed) {
        this.channels = channels;
        this.jdbc = jdbc;
        this.deed = deed;
    }

    record ChannelForm(
            @NotBlank @Size(max = 200) String name, @NotNull ChannelClass kind, boolean active, int version) {}

    /** A channel with the number of leads it brought. */
    record Row(long id, String name, ChannelClass kind, boolean active, int version, long leads) {}

    @GetMapping
    ModelAndView list(Model model) {
        model.addAttribute("channelForm", new ChannelForm("", ChannelClass.OWNED_MEDIA, true, 0));
        return page(null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute ChannelForm channelForm, BindingResult errors, RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(
                errors,
                "name",
                "error.NAME_TAKEN",
                () -> channels.save(new Channel(channelForm.name(), channelForm.kind())));
        if (outcome == HttpStatus.OK) {
            Flash.success("channels.saved", channelForm.name()).on(redirect);
            return new ModelAndView("redirect:/admin/channels");
        }
        return page(null, outcome);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute ChannelForm channelForm,
            BindingResult errors,
            RedirectAttributes redirect) {
        channels.get(id);
        HttpStatus outcome =
                deed.attempt(errors, "name", "error.NAME_TAKEN", () -> apply(channels.get(id), channelForm));
        if (outcome == HttpStatus.OK) {
            Flash.success("channels.saved", channelForm.name()).on(redirect);
            return new ModelAndView("redirect:/admin/channels");
        }
        return page(id, outcome);
    }

    private static void apply(Channel channel, ChannelForm form) {
        if (channel.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(Channel.class, channel.id());
        }
        channel.revise(form.name(), form.kind());
        channel.activate(form.active());
    }

    private ModelAndView page(@Nullable Long failed, HttpStatus status) {
        List<Row> rows = jdbc.sql(Sql.of("admin/channels.sql")).query(Row.class).list();
        ModelAndView page = new ModelAndView("admin/channels", status);
        page.addObject("kinds", ChannelClass.values());
        page.addObject("rows", rows);
        page.addObject("failed", failed);
        return page;
    }
}
