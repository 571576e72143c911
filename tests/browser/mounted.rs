//! The app on the test's page, and what a reader does with it.

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use patient_guide::app::app;
use patient_guide::content::{Article, ArticlePage, Block, Faq, More, Page, PageData, Site};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

const ARTICLE: &str = include_str!("../../public/content/articles/how-ketamine-therapy-works.json");
const SITE: &str = include_str!("../../public/content/site.json");

/// The real article.
pub(crate) fn article() -> Article {
    serde_json::from_str(ARTICLE).unwrap()
}

/// The real site.
pub(crate) fn site() -> Site {
    serde_json::from_str(SITE).unwrap()
}

/// The FAQ of an article, to change it before it is mounted.
pub(crate) fn faq_of(article: &mut Article) -> &mut Faq {
    let mut blocks = article.sections.iter_mut().flat_map(|section| &mut section.blocks);
    let faq = blocks.find_map(|block| match block {
        Block::Faq(faq) => Some(faq),
        _ => None,
    });
    faq.unwrap()
}

/// The app in an element of its own. It leaves the page when the test ends.
pub(crate) struct Mounted {
    root: HtmlElement,
    /// What the app listens to: a router that outlived its test would answer for the next one.
    owner: Owner,
    _app: UnmountHandle<AnyViewState>,
}

impl Mounted {
    /// Mounts the real article and waits until the app has taken over.
    pub(crate) async fn real() -> Self {
        Self::article(article()).await
    }

    /// Mounts an article.
    pub(crate) async fn article(article: Article) -> Self {
        let more = More::default();
        let page = ArticlePage { path: "/".to_owned(), article, more };
        Self::page(Page::Article(Box::new(page))).await
    }

    /// Mounts a page.
    pub(crate) async fn page(page: Page) -> Self {
        let address = window().location().pathname().unwrap();
        window()
            .history()
            .unwrap()
            .replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address))
            .unwrap();
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let (base, start) = ("/".to_owned(), "/".to_owned());
        let build = String::new();
        let data = PageData { base, start, build, site: site(), page };
        let owner = Owner::new();
        let _app = owner.with(|| mount_to(root.clone(), || app(data)));
        let mounted = Self { root, owner, _app };
        mounted.settle().await;
        mounted
    }

    /// Waits until every effect and every task that was begun has run, and the next frame has been
    /// drawn.
    pub(crate) async fn settle(&self) {
        for _ in 0..2 {
            let (sender, receiver) = futures_channel::oneshot::channel();
            request_animation_frame(move || {
                let _ = sender.send(());
            });
            receiver.await.unwrap();
            let (sender, receiver) = futures_channel::oneshot::channel();
            let done = move || {
                let _ = sender.send(());
            };
            set_timeout(done, std::time::Duration::from_millis(5));
            receiver.await.unwrap();
            leptos::task::tick().await;
        }
    }

    /// The elements that match.
    pub(crate) fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
    }

    /// The first element that matches.
    pub(crate) fn one(&self, selector: &str) -> Element {
        self.all(selector)
            .into_iter()
            .next()
            .unwrap_or_else(|| panic!("nothing matches {selector}"))
    }

    /// The words of the first element that matches.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap().trim().to_owned()
    }

    /// The button that says `name`.
    pub(crate) fn button(&self, name: &str) -> HtmlElement {
        let buttons = self.all("button").into_iter();
        let mut named = buttons.filter(|button| button.text_content().unwrap().trim() == name);
        named.next().unwrap_or_else(|| panic!("no button says {name:?}")).unchecked_into()
    }

    /// Presses the button that says `name`, and waits for what follows.
    pub(crate) async fn press(&self, name: &str) {
        self.button(name).click();
        self.settle().await;
    }
}

/// Whether the text of a panel is hidden, see `patient_guide::browser::collapse_when`.
pub(crate) fn is_collapsed(panel: &Element) -> bool {
    wrapper(panel).is_some_and(|wrapper| wrapper.has_attribute("hidden"))
}

/// What is around the text of a panel once it has been collapsed.
pub(crate) fn wrapper(panel: &Element) -> Option<Element> {
    panel.shadow_root()?.first_element_child()
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.root.remove();
    }
}
