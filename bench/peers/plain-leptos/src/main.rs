//! The article as a tutorial would write it: `Routes`, serde_json and `<details>`, rendered in the browser.

mod article;

use article::{Article, Block, Section, Step};
use leptos::prelude::*;
use leptos_router::components::{A, Route, Router, Routes};
use leptos_router::path;

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    let article = StoredValue::new(Article::read());
    view! {
        <Router>
            <nav>
                <A href="/">"Article"</A>
                " "
                <A href="/what-to-expect">"What to expect"</A>
                " "
                <A href="/faq">"FAQs"</A>
            </nav>
            <main>
                <Routes fallback=|| view! { <h1>"Page not found"</h1> }>
                    <Route path=path!("/") view=move || whole(article.get_value())/>
                    <Route path=path!("/what-to-expect") view=move || one(article.get_value(), "what-to-expect")/>
                    <Route path=path!("/faq") view=move || one(article.get_value(), "faq")/>
                </Routes>
            </main>
        </Router>
    }
}

fn whole(article: Article) -> impl IntoView {
    view! {
        <h1>{article.title}</h1>
        <p>
            {article.author.name} ", " {article.author.credential} ". " {article.published.shown}
            ". Updated: " {article.updated.shown} "."
        </p>
        {article.sections.into_iter().map(section).collect_view()}
        <p>{article.source}</p>
    }
}

fn one(article: Article, id: &str) -> impl IntoView {
    let wanted = article.sections.into_iter().filter(|section| section.id.as_deref() == Some(id));
    wanted.map(section).collect_view()
}

fn section(Section { id, heading, blocks }: Section) -> impl IntoView {
    view! {
        <section>
            {heading.map(|heading| view! { <h2 id=id>{heading}</h2> })}
            {blocks.into_iter().map(block).collect_view()}
        </section>
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <p>{text}</p> }.into_any(),
        Block::List { items } => {
            let items = items.into_iter().map(|item| {
                let label = item.label.map(|label| view! { <strong>{label}</strong> ": " });
                view! { <li>{label} {item.text}</li> }
            });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        Block::Timeline { steps, after } => view! {
            <ol>{steps.into_iter().map(|one| view! { <li>{step(one)}</li> }).collect_view()}</ol>
            {after.into_iter().map(step).collect_view()}
        }
        .into_any(),
        Block::Faq { questions } => {
            let questions = questions.into_iter().map(|one| {
                view! { <details><summary>{one.question}</summary>{paragraphs(one.answer)}</details> }
            });
            questions.collect_view().into_any()
        }
        Block::Callout { body } => view! { <aside>{paragraphs(body)}</aside> }.into_any(),
    }
}

fn step(step: Step) -> impl IntoView {
    view! { <h3 id=step.id>{step.title}</h3> {paragraphs(step.body)} }
}

fn paragraphs(texts: Vec<String>) -> impl IntoView {
    texts.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()
}
