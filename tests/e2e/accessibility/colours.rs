//! With forced colours (Windows' contrast themes) every control and every state stays visible.

use super::states::STATES;
use crate::harness::{CHROMIUM, Page};
use serde_json::json;

scenarios![with_forced_colours_every_control_and_the_focus_can_be_seen in CHROMIUM];

/// A button shows its edge; a link is underlined, or has an edge, or is in a list of nothing but
/// links, where the system's link colour distinguishes it. An icon that shows a state has ink.
const INVISIBLE: &str = r#"
const ground = getComputedStyle(document.body).backgroundColor;
const clear = (colour) => colour.startsWith("rgba(") && colour.endsWith(", 0)") || colour === ground;
const edged = (style) => ["Top", "Right", "Bottom", "Left"].some((side) =>
  style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1
  && !clear(style[`border${side}Color`]));
const outlined = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1
  && !clear(style.outlineColor);
const shown = (element) => element.checkVisibility() && !element.matches(".skip-link");
const report = (element, what) => `${element.className || element.tagName} ${element.textContent.trim()}: ${what}`;
const buttons = [...document.querySelectorAll("button, a.button")].filter(shown).flatMap((button) => {
  const style = getComputedStyle(button), row = button.closest("h2, h3");
  const near = row && getComputedStyle(row.parentElement);
  return edged(style) || outlined(style) || (near && edged(near)) || style.textDecorationLine.includes("underline")
    ? [] : [report(button, "has no edge")];
});
const links = [...document.querySelectorAll("a[href]:not(.button)")].filter(shown).flatMap((link) => {
  const style = getComputedStyle(link), plain = getComputedStyle(document.body).color;
  return style.textDecorationLine.includes("underline") || edged(style) || style.color !== plain
    ? [] : [report(link, "looks like text")];
});
const icons = [...document.querySelectorAll(".faq__icon")].filter(shown).flatMap((icon) => {
  const inked = [null, "::before", "::after"].some((part) => {
    const style = getComputedStyle(icon, part);
    return (part ? style.content !== "none" : true) && (edged(style) || !clear(style.backgroundColor));
  });
  return inked ? [] : [report(icon.closest("button"), "its icon has no ink")];
});
return [...buttons, ...links, ...icons];"#;

/// Focuses one control after the other; returns those without a visible outline.
const UNFOCUSED: &str = r#"
const ground = getComputedStyle(document.body).backgroundColor;
return [...document.querySelectorAll("a[href], button")].filter((control) => {
  if (!control.checkVisibility()) return false;
  control.focus({ focusVisible: true, preventScroll: true });
  const style = getComputedStyle(control);
  return document.activeElement !== control || style.outlineStyle === "none"
    || parseFloat(style.outlineWidth) < 2 || style.outlineColor === ground;
}).map((control) => `${control.className} ${control.textContent.trim()}`);"#;

fn with_forced_colours_every_control_and_the_focus_can_be_seen(page: &Page) {
    page.media(&[("forced-colors", "active")]);
    // A window in the background shows no focus.
    page.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }));
    let mut found = Vec::new();
    for state in STATES {
        state.reach(page);
        assert!(page.get::<bool>("matchMedia('(forced-colors: active)').matches"));
        for (script, what) in [(INVISIBLE, "seen"), (UNFOCUSED, "seen with the focus")] {
            let controls = serde_json::from_value::<Vec<String>>(page.run(script)).expect("a list");
            let place = format!("{} {}, not {what}", state.path, state.name);
            found.extend(controls.iter().map(|control| format!("{place}: {control}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
