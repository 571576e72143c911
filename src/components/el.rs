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
    // Not inlined, so that it is compiled once for each type and not for each call.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: impl Value) -> Self {
        value.append_attr(name, &mut self.attributes);
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
    #[inline(never)]
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
    fn append_to(self, views: &mut Vec<AnyView>);
}

impl Child for AnyView {
    fn append_to(self, views: &mut Vec<AnyView>) {
        views.push(self);
    }
}

impl Child for El {
    fn append_to(self, views: &mut Vec<AnyView>) {
        views.push(self.into_any());
    }
}

impl Child for Fragment {
    fn append_to(self, views: &mut Vec<AnyView>) {
        views.push(self.into_any());
    }
}

impl Child for String {
    fn append_to(self, views: &mut Vec<AnyView>) {
        views.push(self.into_any());
    }
}

impl Child for &String {
    fn append_to(self, views: &mut Vec<AnyView>) {
        self.as_str().append_to(views);
    }
}

impl Child for &str {
    fn append_to(self, views: &mut Vec<AnyView>) {
        views.push(self.to_owned().into_any());
    }
}

impl<C: Child> Child for Option<C> {
    fn append_to(self, views: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.append_to(views);
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn append_to(self, views: &mut Vec<AnyView>) {
        for child in self {
            child.append_to(views);
        }
    }
}

impl<F: FnMut() -> C + Send + 'static, C: Child> Child for F {
    fn append_to(mut self, views: &mut Vec<AnyView>) {
        views.push(dynamic_view(Box::new(move || {
            let mut views = Vec::new();
            self().append_to(&mut views);
            views
        })));
    }
}

/// Takes a box, so that Leptos' part is compiled once and not for each closure.
fn dynamic_view(mut views: Box<dyn FnMut() -> Vec<AnyView> + Send>) -> AnyView {
    let view = move || {
        let mut views = views();
        if views.len() > 1 { Some(Fragment(views).into_any()) } else { views.pop() }
    };
    let view: SharedReactiveFunction<Option<AnyView>> = Arc::new(Mutex::new(view));
    view.into_any()
}

/// What an attribute can be set to.
pub trait Value: Sized {
    /// The current value. `None` leaves the attribute out.
    fn into_string(self) -> Option<String>;

    /// Appends the attribute of this name.
    fn append_attr(self, name: &'static str, attributes: &mut Vec<AnyAttribute>) {
        if let Some(value) = self.into_string() {
            attributes.push(attr(name, value));
        }
    }
}

impl Value for String {
    fn into_string(self) -> Option<String> {
        Some(self)
    }
}

impl Value for &String {
    fn into_string(self) -> Option<String> {
        Some(self.clone())
    }
}

impl Value for &str {
    fn into_string(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl<V: Value> Value for Option<V> {
    fn into_string(self) -> Option<String> {
        self.and_then(V::into_string)
    }
}

impl<F: FnMut() -> V + Send + 'static, V: Value> Value for F {
    fn into_string(mut self) -> Option<String> {
        self().into_string()
    }

    fn append_attr(mut self, name: &'static str, attributes: &mut Vec<AnyAttribute>) {
        attributes.push(dynamic_attr(name, Box::new(move || self().into_string())));
    }
}

/// A static attribute, for the few elements that [`El`] cannot build.
pub(super) fn attr(name: &'static str, value: String) -> AnyAttribute {
    custom_attribute(Name(name), value).into_any_attr()
}

fn dynamic_attr(
    name: &'static str,
    value: Box<dyn FnMut() -> Option<String> + Send>,
) -> AnyAttribute {
    let value: SharedReactiveFunction<Option<String>> = Arc::new(Mutex::new(value));
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
