//! Where the words come from, and one plain line on privacy.

use super::Frame;
use leptos::prelude::*;

/// The footer of every page.
#[component]
pub fn SiteFooter(
    /// The site.
    frame: Frame,
    /// The line on where the words of this page come from.
    source: Signal<Option<String>>,
) -> impl IntoView {
    let links = frame
        .navigation
        .iter()
        .map(|link| {
            view! {
                <li>
                    <a class="site-footer__link" href=frame.href(&link.path) data-noscroll="">
                        {link.label.clone()}
                    </a>
                </li>
            }
        })
        .collect_view();
    let book = frame.booking.clone().map(|booking| {
        view! { <li><a class="site-footer__link" href=booking.url>{booking.label}</a></li> }
    });
    let from =
        move || source.get().map(|source| view! { <p class="site-footer__source">{source}</p> });
    view! {
        <footer class="site-footer">
            <div class="site-footer__inner">
                <nav class="site-footer__nav" aria-label=frame.words.footer.clone()>
                    <ul class="site-footer__links" role="list">{links}{book}</ul>
                </nav>
                {from}
                <p class="site-footer__privacy">{frame.words.privacy.clone()}</p>
            </div>
        </footer>
    }
}
