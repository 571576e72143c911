//! The FAQ accordion.
//!
//! Served with every answer open and no button: it is complete without scripts. Once the app has
//! taken over, each question becomes a button, and answers may close into `hidden="until-found"`,
//! where the browser's search on the page still finds them.

mod question;

use crate::browser::{
    can_find_hidden, hash_id, holds_focus, is_below_viewport, on_hash_target, show_and_focus,
    use_enhanced,
};
use crate::content::{Faq as Content, FaqWords, fill};
use leptos::html::Div;
use leptos::prelude::*;
use question::Question;

/// Questions with answers that open and close, each for itself.
#[component]
pub fn Faq(
    /// The questions and answers.
    faq: Content,
    /// The level of a question's heading.
    level: u8,
    /// The words of the interface.
    words: FaqWords,
) -> impl IntoView {
    let enhanced = use_enhanced();
    let root = NodeRef::<Div>::new();
    let items: Vec<Item> = faq
        .questions
        .iter()
        .map(|question| Item {
            id: question.id.clone(),
            starts_open: question.starts_open.or(faq.starts_open),
            open: RwSignal::new(true),
        })
        .collect();

    Effect::new({
        let items = items.clone();
        move || {
            if !enhanced.get() {
                return;
            }
            // The last thing of all: if the app stops half-way, every answer is still open.
            let closing = {
                let items = items.clone();
                move || close(root, &items)
            };
            if let Ok(frame) = request_animation_frame_with_handle(closing) {
                on_cleanup(move || frame.cancel());
            }
            let items = items.clone();
            on_hash_target(move |id, take| {
                let Some(item) = items.iter().find(|item| item.leads_here(id)) else {
                    return false;
                };
                item.open.set(true);
                let id = item.id.clone();
                if take {
                    // The panel opens after this task; only then does its place stand.
                    request_animation_frame(move || show_and_focus(&id, "button"));
                }
                true
            });
        }
    });

    // The row's room is kept for the longer of its two labels.
    let longer = [&words.show_all, &words.hide_all].into_iter().max_by_key(|label| label.len());
    let reserve = longer.cloned().filter(|_| items.len() > 1);
    let controls = {
        let items = items.clone();
        move || enhanced.get().then(|| view! { <ShowAll items=items.clone() words=words.clone()/> })
    };
    let row = reserve
        .map(|label| view! { <div class="faq__controls" data-reserve=label>{controls}</div> });
    let questions = faq
        .questions
        .into_iter()
        .zip(items)
        .map(|(question, item)| view! { <Question question open=item.open level enhanced/> })
        .collect_view();
    view! {
        <div class="faq" node_ref=root>
            {row}
            {questions}
        </div>
    }
}

/// Closes the answers, unless that would move what the reader sees, take the focus away, or hide
/// what the search cannot find or a link leads to.
fn close(root: NodeRef<Div>, items: &[Item]) {
    let Some(faq) = root.get_untracked() else {
        return;
    };
    let target = hash_id();
    let pointed = |item: &Item| target.as_deref().is_some_and(|id| item.leads_here(id));
    let used = items.iter().any(pointed) || holds_focus(&faq);
    let may_close = is_below_viewport(&faq) && !used && can_find_hidden();
    for item in items {
        item.open.set(pointed(item) || item.starts_open.unwrap_or(!may_close));
    }
}

/// What the accordion knows of one question.
#[derive(Clone)]
struct Item {
    id: String,
    starts_open: Option<bool>,
    open: RwSignal<bool>,
}

impl Item {
    /// A link may lead to the question or to its answer.
    fn leads_here(&self, id: &str) -> bool {
        id.strip_suffix("-answer").unwrap_or(id) == self.id
    }
}

/// One button that opens every answer while one is closed, and closes all while none is.
#[component]
fn ShowAll(items: Vec<Item>, words: FaqWords) -> impl IntoView {
    let status = RwSignal::new(String::new());
    let total = items.len().to_string();
    let all_open = {
        let items = items.clone();
        Memo::new(move |_| items.iter().all(|item| item.open.get()))
    };
    let label = {
        let (show, hide) = (words.show_all.clone(), words.hide_all.clone());
        move || if all_open.get() { hide.clone() } else { show.clone() }
    };
    let press = move |_| {
        let open = !all_open.get_untracked();
        for item in &items {
            item.open.set(open);
        }
        let said = if open { &words.all_shown } else { &words.all_hidden };
        status.set(fill(said, &[("total", &total)]));
    };
    view! {
        <button class="button faq__all" type="button" on:click=press>{label}</button>
        <p class="faq__status" role="status">{status}</p>
    }
}
