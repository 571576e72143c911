//! One page through the same app that runs in the browser.

use leptos::prelude::*;
use patient_guide::app::app;
use patient_guide::content::PageData;

/// The HTML inside `#app`.
pub fn render_app(data: PageData) -> String {
    let owner = Owner::new();
    let html = owner.with(|| app(data).to_html());
    owner.cleanup();
    spell_out_markers(&html)
}

/// leptos writes its markers as `<!>`. Browsers make an empty comment of it, and a checker an error:
/// this is the same comment as the standard spells it. In words a `<` is `&lt;`, so none is met here.
fn spell_out_markers(html: &str) -> String {
    html.replace("<!>", "<!---->")
}
