//! A type-erased element builder.
//!
//! `view!` and Leptos' own builder give each combination of tag, attributes and children a type of
//! its own, and the compiler writes the code to build, hydrate and rebuild it once for each. Here
//! every element has one type, which makes the wasm less than half as heavy. The verbs are those of
//! Leptos' builder: `child`, `attr`, `class` and `on`.

use leptos::ev::{Custom, on};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::{CustomAttributeKey, custom_attribute};
use leptos::tachys::html::element::custom;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::iterators::StaticVec;
use std::sync::{Arc, Mutex};

/// An HTML element under construction. It cannot build void elements such as `<img>`, nor elements
/// of another namespace such as `<svg>`.
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
    /// The `class` attribute.
    pub fn class(self, value: impl Value) -> Self {
        self.attr("class", value)
    }

    /// An attribute: a string, an `Option`, or a closure, which makes it follow its signals.
    pub fn attr(mut self, name: &'static str, value: impl Value) -> Self {
        self.attributes.extend(value.attribute(name));
        self
    }

    /// An event listener. It is not passed the event, since no component reads one.
    pub fn on(mut self, name: &'static str, mut listener: impl FnMut() + 'static) -> Self {
        let listener: Box<dyn FnMut(web_sys::Event)> = Box::new(move |_| listener());
        self.attributes.push(on(Custom::new(name), listener).into_any_attr());
        self
    }

    /// A child: text, an element, an `Option`, a list, or a closure, which makes it follow its
    /// signals.
    pub fn child(mut self, child: impl Child) -> Self {
        child.append_to(&mut self.children);
        self
    }

    /// The finished element.
    pub fn into_any(mut self) -> AnyView {
        let element = custom(self.tag).add_any_attr(self.attributes);
        // Leptos marks the end of a list with a comment; an only child needs none.
        match self.children.pop() {
            Some(only) if self.children.is_empty() => element.child(only).into_any(),
            last => {
                self.children.extend(last);
                element.child(StaticVec::from(self.children)).into_any()
            }
        }
    }
}

/// Several children without an element around them.
#[derive(Default)]
pub struct Fragment(Vec<AnyView>);

/// An empty fragment.
pub fn fragment() -> Fragment {
    Fragment::default()
}

impl Fragment {
    /// A child, as [`El::child`] takes it.
    pub fn child(mut self, child: impl Child) -> Self {
        child.append_to(&mut self.0);
        self
    }

    /// The finished fragment.
    pub fn into_any(self) -> AnyView {
        StaticVec::from(self.0).into_any()
    }
}

/// What an element can contain.
pub trait Child {
    /// Appends the views of this child.
    fn append_to(self, children: &mut Vec<AnyView>);
}

impl Child for AnyView {
    fn append_to(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Child for El {
    fn append_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for Fragment {
    fn append_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for String {
    fn append_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for &String {
    fn append_to(self, children: &mut Vec<AnyView>) {
        self.clone().append_to(children);
    }
}

impl Child for &str {
    fn append_to(self, children: &mut Vec<AnyView>) {
        self.to_owned().append_to(children);
    }
}

impl<C: Child> Child for Option<C> {
    fn append_to(self, children: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.append_to(children);
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn append_to(self, children: &mut Vec<AnyView>) {
        for child in self {
            child.append_to(children);
        }
    }
}

impl<F: FnMut() -> C + Send + 'static, C: Child> Child for F {
    fn append_to(mut self, children: &mut Vec<AnyView>) {
        let view = move || {
            let mut children = Vec::new();
            self().append_to(&mut children);
            one_view(children)
        };
        let view: SharedReactiveFunction<Option<AnyView>> = Arc::new(Mutex::new(view));
        children.push(view.into_any());
    }
}

fn one_view(mut children: Vec<AnyView>) -> Option<AnyView> {
    if children.len() > 1 { Some(Fragment(children).into_any()) } else { children.pop() }
}

/// What an attribute can be set to.
pub trait Value: Sized {
    /// The current value. `None` leaves the attribute out.
    fn value(self) -> Option<String>;

    /// The attribute of this name.
    fn attribute(self, name: &'static str) -> Option<AnyAttribute> {
        self.value().map(|value| attr(name, value))
    }
}

impl Value for String {
    fn value(self) -> Option<String> {
        Some(self)
    }
}

impl Value for &String {
    fn value(self) -> Option<String> {
        Some(self.clone())
    }
}

impl Value for &str {
    fn value(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl<V: Value> Value for Option<V> {
    fn value(self) -> Option<String> {
        self.and_then(V::value)
    }
}

impl<F: FnMut() -> V + Send + 'static, V: Value> Value for F {
    fn value(mut self) -> Option<String> {
        self().value()
    }

    fn attribute(mut self, name: &'static str) -> Option<AnyAttribute> {
        let value = move || self().value();
        let value: SharedReactiveFunction<Option<String>> = Arc::new(Mutex::new(value));
        Some(custom_attribute(Name(name), value).into_any_attr())
    }
}

/// A static attribute, for the few elements that [`El`] cannot build.
pub(super) fn attr(name: &'static str, value: String) -> AnyAttribute {
    custom_attribute(Name(name), value).into_any_attr()
}

/// The name of an attribute. With a plain string as its name, hydration would set it anew.
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
