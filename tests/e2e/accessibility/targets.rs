//! A finger hits every control: at least 44 by 44 CSS pixels on a phone.

use super::states::STATES;
use crate::harness::{CHROMIUM, Page};
use serde_json::json;

scenarios![
    every_control_is_large_enough_for_a_finger in CHROMIUM,
];

/// Links inside running text are as high as its lines; WCAG excepts them.
const SMALL: &str = "[...document.querySelectorAll('a[href], button, summary, input')].flatMap((control) => { \
    const box = control.getBoundingClientRect(); \
    const off = !box.width || control.matches('.skip-link:not(:focus)'); \
    const inText = getComputedStyle(control).display === 'inline' \
        && control.closest('p, li').textContent.trim() !== control.textContent.trim(); \
    return off || inText || (box.width >= 44 && box.height >= 44) ? [] \
        : [`${control.className} ${control.textContent.trim()}: ${box.width} x ${box.height}`]; \
})";

fn every_control_is_large_enough_for_a_finger(page: &Page) {
    let mut small = Vec::new();
    page.resize(390, 844);
    // A window in the background shows no focus, and the skip link is there only with it.
    page.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }));
    for state in STATES {
        state.reach(page);
        let found: Vec<String> = page.get(SMALL);
        small.extend(found.iter().map(|size| format!("{} {}: {size}", state.path, state.name)));
        page.run("document.querySelector('.skip-link').focus();");
        let height: f64 =
            page.get("document.querySelector('.skip-link').getBoundingClientRect().height");
        if height < 44.0 {
            small.push(format!("{} {}: the skip link is {height} px high", state.path, state.name));
        }
    }
    println!("targets: {} states at 390 px, {} too small", STATES.len(), small.len());
    assert!(small.is_empty(), "{small:#?}");
}
