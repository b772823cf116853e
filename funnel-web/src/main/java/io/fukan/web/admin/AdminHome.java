package io.fukan.web.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Administration begins with its people. */
@Controller
class AdminHome {

    @GetMapping("/admin")
    String home() {
        return "redirect:/admin/users";
    }
}
