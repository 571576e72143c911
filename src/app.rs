//! The frame around every page, and the route.

use crate::browser::provide_enhanced;
use crate::components::{Frame, SiteFooter, SiteHeader, SkipLink};
use crate::content::{Page, PageData};
use crate::navigation::{Navigation, Shown};
use crate::pages::{ArticlePage, Failed, NotFound, SectionPage};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

/// The whole app.
///
/// There is one route, since which pages exist is content and not code: it shows the page that the
/// document was served with, and from then on the one that [`Navigation`] brought.
#[component]
pub fn App(
    /// The site and the page to begin with.
    data: PageData,
) -> impl IntoView {
    let PageData { base, site, page } = data;
    let frame = Frame::new(site, &base);
    provide_enhanced();
    view! {
        <Router base=frame.base().to_owned()>
            <Framed navigation=Navigation::new(frame, page)/>
        </Router>
    }
}

#[component]
fn Framed(navigation: Navigation) -> impl IntoView {
    navigation.follow_address();
    let frame = navigation.frame();
    let page = {
        let navigation = navigation.clone();
        move || view! { <Current navigation=navigation.clone()/> }
    };
    let missing = {
        let frame = frame.clone();
        move || view! { <NotFound frame=frame.clone()/> }
    };
    view! {
        <SkipLink label=frame.words.skip_link.clone()/>
        <SiteHeader frame=frame.clone() path=navigation.path()/>
        <main id="main" class="main" tabindex="-1">
            <FlatRoutes fallback=missing>
                <Route path=path!("/*path") view=page/>
            </FlatRoutes>
        </main>
        <SiteFooter frame source=navigation.source()/>
        <p class="visually-hidden" role="status">{navigation.announcement()}</p>
    }
}

/// The page that is shown now.
#[component]
fn Current(navigation: Navigation) -> impl IntoView {
    move || {
        let frame = navigation.frame();
        match navigation.shown() {
            Shown::Page(page) => match page.as_ref().clone() {
                Page::Article(page) => view! { <ArticlePage page frame/> }.into_any(),
                Page::Section(page) => view! { <SectionPage page frame/> }.into_any(),
                Page::NotFound => view! { <NotFound frame/> }.into_any(),
            },
            Shown::Failed(path) => {
                let navigation = navigation.clone();
                let retry = Callback::new(move |()| navigation.retry());
                view! { <Failed frame path retry/> }.into_any()
            }
        }
    }
}
