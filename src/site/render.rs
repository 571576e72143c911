//! One page through the same app that runs in the browser.

use crate::app::App;
use crate::content::PageData;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

/// The HTML that stands in `#app`.
pub fn render_app(data: PageData) -> String {
    let base = data.base.trim_end_matches('/');
    let path = data.page.path().unwrap_or("/404.html");
    let address = format!("{base}{path}");
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(RequestUrl::new(&address));
        view! { <App data/> }.to_html()
    });
    owner.cleanup();
    spell_out_markers(&html)
}

/// leptos marks places with `<!>`. Browsers make an empty comment of it, and a checker an error:
/// this is the same comment as the standard spells it. In words a `<` is `&lt;`, so none is met here.
fn spell_out_markers(html: &str) -> String {
    html.replace("<!>", "<!---->")
}
