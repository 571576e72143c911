//! With colours of the reader's own (Windows' contrast themes) every control and every state stays visible.

use super::states::STATES;
use crate::harness::{Engine, Page};
use serde_json::json;

scenarios![
    with_forced_colours_every_control_has_an_edge_or_a_line except [NOT_FIREFOX, NOT_WEBKIT],
    with_forced_colours_the_focus_is_outlined except [NOT_FIREFOX, NOT_WEBKIT],
];

const NOT_FIREFOX: (Engine, &str) = (Engine::Firefox, "cannot be told forced colours by WebDriver");
const NOT_WEBKIT: (Engine, &str) = (Engine::WebKit, "cannot be told forced colours by WebDriver");

/// A button shows its edge; a link is underlined, or has an edge, or stands in a list of nothing but
/// links, where the system's link colour tells it apart. An icon that tells a state has ink.
const INVISIBLE: &str = r#"
const ground = getComputedStyle(document.body).backgroundColor;
const clear = (colour) => colour.startsWith("rgba(") && colour.endsWith(", 0)") || colour === ground;
const edged = (style) => ["Top", "Right", "Bottom", "Left"].some((side) =>
  style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1
  && !clear(style[`border${side}Color`]));
const outlined = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1
  && !clear(style.outlineColor);
const shown = (element) => element.checkVisibility() && !element.matches(".skip-link");
const told = (element, what) => `${element.className || element.tagName} ${element.textContent.trim()}: ${what}`;
const buttons = [...document.querySelectorAll("button, a.button")].filter(shown).flatMap((button) => {
  const style = getComputedStyle(button), row = button.closest("h2, h3");
  const near = row && getComputedStyle(row.parentElement);
  return edged(style) || outlined(style) || (near && edged(near)) || style.textDecorationLine.includes("underline")
    ? [] : [told(button, "has no edge")];
});
const links = [...document.querySelectorAll("a[href]:not(.button)")].filter(shown).flatMap((link) => {
  const style = getComputedStyle(link), plain = getComputedStyle(document.body).color;
  return style.textDecorationLine.includes("underline") || edged(style) || style.color !== plain
    ? [] : [told(link, "looks like text")];
});
const icons = [...document.querySelectorAll(".faq__icon")].filter(shown).flatMap((icon) => {
  const inked = [null, "::before", "::after"].some((part) => {
    const style = getComputedStyle(icon, part);
    return (part ? style.content !== "none" : true) && (edged(style) || !clear(style.backgroundColor));
  });
  return inked ? [] : [told(icon.closest("button"), "its icon has no ink")];
});
return [...buttons, ...links, ...icons];"#;

/// Focuses one control after the other; those without a visible outline are told.
const UNFOCUSED: &str = r#"
const ground = getComputedStyle(document.body).backgroundColor;
return [...document.querySelectorAll("a[href], button")].filter((control) => {
  if (!control.checkVisibility()) return false;
  control.focus({ focusVisible: true, preventScroll: true });
  const style = getComputedStyle(control);
  return document.activeElement !== control || style.outlineStyle === "none"
    || parseFloat(style.outlineWidth) < 2 || style.outlineColor === ground;
}).map((control) => `${control.className} ${control.textContent.trim()}`);"#;

fn with_forced_colours_every_control_has_an_edge_or_a_line(page: &Page<'_>) {
    in_every_state(page, INVISIBLE);
}

fn with_forced_colours_the_focus_is_outlined(page: &Page<'_>) {
    in_every_state(page, UNFOCUSED);
}

fn in_every_state(page: &Page<'_>, script: &str) {
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    page.cdp("Emulation.setEmulatedMedia", forced);
    // A window in the background shows no focus.
    page.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }));
    let mut found = Vec::new();
    for state in STATES {
        state.reach(page);
        assert!(page.get::<bool>("matchMedia('(forced-colors: active)').matches"));
        let told: Vec<String> = serde_json::from_value(page.run(script, vec![])).expect("a list");
        found.extend(told.iter().map(|told| format!("{} {}: {told}", state.path, state.name)));
    }
    println!("forced colours: {} states, {} findings", STATES.len(), found.len());
    assert!(found.is_empty(), "{found:#?}");
}
