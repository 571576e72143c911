//! From any bytes to right pages, or to errors with a place.

use crate::case::{Outcome, attempt, cases, real_article, real_site};
use crate::strategies::{article, slip, slipped};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Tries as many cases as `ATTACK_CASES` says, and returns how many became pages.
fn run<S: Strategy>(default: u32, strategy: S, case: impl Fn(S::Value) -> Outcome) -> (u32, u32) {
    let many = cases(default);
    let config =
        ProptestConfig { cases: many, failure_persistence: None, ..ProptestConfig::default() };
    let accepted = std::cell::Cell::new(0);
    let result = TestRunner::new(config).run(&strategy, |value| {
        accepted.set(accepted.get() + u32::from(case(value) == Outcome::Accepted));
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    println!("{many} cases, {} became pages", accepted.get());
    (many, accepted.get())
}

#[test]
fn an_article_that_is_nearly_right_becomes_pages_or_errors_with_a_place() {
    let site = real_site();
    let site = String::from_utf8(site)
        .unwrap()
        .replace("\"/what-to-expect/\"", "\"/\"")
        .replace("\"/faq/\"", "\"/\"");
    let (many, accepted) = run(1_000, article(), |article| attempt(site.as_bytes(), &article));
    assert!(accepted * 10 > many && accepted * 10 < many * 9, "{accepted} of {many} became pages");
}

#[test]
fn one_slip_in_a_real_file_becomes_pages_or_errors_with_a_place() {
    let (site, article) = (real_site(), real_article());
    let (many, accepted) = run(1_000, (slip(), any::<bool>()), |(slip, in_site)| match in_site {
        true => attempt(&slipped(&site, &slip), &article),
        false => attempt(&site, &slipped(&article, &slip)),
    });
    assert!(accepted > 0 && accepted < many);
}

#[test]
fn any_bytes_become_errors_with_a_place() {
    let article = real_article();
    let soup = vec(
        prop_oneof![any::<u8>(), proptest::sample::select(b"{}[]\":,\\ 01tn".to_vec())],
        0..200,
    );
    run(500, (soup.clone(), soup, any::<bool>()), |(site, other, both)| {
        attempt(&site, if both { &other } else { &article })
    });
}
