//! Elements in one compiled form.
//!
//! `view!` gives each combination of tag, attributes and children a type of its own, and the
//! compiler writes the code to build, hydrate, rebuild and move it once for each. Here an element
//! of any tag is of one type, and the wasm less than half as heavy.

use leptos::ev::{Custom, on};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::{CustomAttributeKey, custom_attribute};
use leptos::tachys::html::element::custom;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::iterators::StaticVec;
use std::sync::{Arc, Mutex};

/// An HTML element that is being put together. Not for elements without an end tag, such as
/// `<img>`, nor for those of another namespace, such as `<svg>`.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this tag.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

impl El {
    /// The class that a sheet styles it by.
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// An attribute.
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push(attr(name, value));
        self
    }

    /// An attribute that is there or not for good.
    pub fn attr_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that follows the signals that `value` reads.
    pub fn live_attr<T: Into<String>>(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<T> + Send + 'static,
    ) -> Self {
        let value = move || value().map(Into::into);
        let value: SharedReactiveFunction<Option<String>> = Arc::new(Mutex::new(value));
        self.attributes.push(custom_attribute(Name(name), value).into_any_attr());
        self
    }

    /// Calls `then` when the reader presses it.
    pub fn on_click(self, then: impl FnMut() + 'static) -> Self {
        self.on("click", then)
    }

    /// Calls `then` at an event. What the event holds is not passed on: nothing here asks for it.
    pub fn on(mut self, name: &'static str, mut then: impl FnMut() + 'static) -> Self {
        let then: Box<dyn FnMut(web_sys::Event)> = Box::new(move |_| then());
        self.attributes.push(on(Custom::new(name), then).into_any_attr());
        self
    }

    /// Words.
    pub fn text(self, words: &str) -> Self {
        self.view(words.to_owned().into_any())
    }

    /// An element in this one.
    pub fn child(self, child: Self) -> Self {
        self.view(child.into_any())
    }

    /// Whatever there is to show.
    pub fn view(mut self, view: AnyView) -> Self {
        self.children.push(view);
        self
    }

    /// What is there or not for good.
    pub fn view_if(self, view: Option<AnyView>) -> Self {
        match view {
            Some(view) => self.view(view),
            None => self,
        }
    }

    /// Several views, one after the other.
    pub fn views(mut self, views: impl IntoIterator<Item = AnyView>) -> Self {
        self.children.extend(views);
        self
    }

    /// Words that follow the signals that `words` reads.
    pub fn live_text(self, words: impl Fn() -> String + Send + 'static) -> Self {
        self.live(move || Some(words().into_any()))
    }

    /// A view that follows the signals that `view` reads, or nothing while it gives none.
    pub fn live(self, view: impl FnMut() -> Option<AnyView> + Send + 'static) -> Self {
        self.view(live(view))
    }

    /// The finished element.
    pub fn into_any(mut self) -> AnyView {
        let element = custom(self.tag).add_any_attr(self.attributes);
        // A list is followed by a comment that marks its end; one child alone needs none.
        match self.children.pop() {
            Some(only) if self.children.is_empty() => element.child(only).into_any(),
            last => {
                self.children.extend(last);
                element.child(StaticVec::from(self.children)).into_any()
            }
        }
    }
}

/// A view that follows the signals that `view` reads, or nothing while it gives none.
pub fn live(view: impl FnMut() -> Option<AnyView> + Send + 'static) -> AnyView {
    let view: SharedReactiveFunction<Option<AnyView>> = Arc::new(Mutex::new(view));
    view.into_any()
}

/// Several views as one, without an element around them.
pub fn together(views: Vec<AnyView>) -> AnyView {
    StaticVec::from(views).into_any()
}

/// An attribute for the few elements that [`El`] is not for.
pub(super) fn attr(name: &'static str, value: &str) -> AnyAttribute {
    custom_attribute(Name(name), value.to_owned()).into_any_attr()
}

/// The name of an attribute. One that is a plain string would be set anew by hydration.
#[derive(Clone)]
struct Name(&'static str);

impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        self.0
    }
}

impl CustomAttributeKey for Name {
    const KEY: &'static str = "named";
}
