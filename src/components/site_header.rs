//! The clinic's name, the pages and the one link to make an appointment.

use super::{Frame, Icon};
use leptos::prelude::*;

/// The header of every page.
#[component]
pub fn SiteHeader(
    /// The site.
    frame: Frame,
    /// The path of the page that is shown.
    path: Signal<String>,
) -> impl IntoView {
    let links = frame
        .navigation
        .iter()
        .map(|link| {
            let target = link.path.clone();
            let current = move || (path.get() == target).then_some("page");
            view! {
                <li>
                    <a
                        class="site-header__link"
                        href=frame.href(&link.path)
                        data-noscroll=""
                        aria-current=current
                    >
                        {link.label.clone()}
                    </a>
                </li>
            }
        })
        .collect_view();
    let book = frame.booking.clone().map(|booking| {
        view! {
            <a class="button button--primary site-header__book" href=booking.url>
                {booking.label}
            </a>
        }
    });
    view! {
        <header class="site-header" id="top">
            <div class="site-header__masthead">
                <a class="site-header__name" href=frame.href("/") data-noscroll="">
                    <Icon class="site-header__mark" drawing="art-mark".to_owned()/>
                    <span>{frame.name.clone()}</span>
                </a>
                {book}
            </div>
            <nav class="site-header__nav" aria-label=frame.words.navigation.clone()>
                <ul class="site-header__links" role="list">{links}</ul>
            </nav>
        </header>
    }
}
