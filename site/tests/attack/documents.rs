//! From any bytes to right pages or errors with a place.

use crate::case::{Outcome, cases, real_article, real_site, rng, run};
use crate::grammar::Grammar;
use crate::mutate::edit;
use fastrand::Rng;

fn soup(rng: &mut Rng) -> Vec<u8> {
    (0..rng.usize(0..200))
        .map(|_| if rng.bool() { rng.u8(..) } else { b"{}[]\":,\\ 01tn"[rng.usize(0..13)] })
        .collect()
}

#[test]
fn any_bytes_become_right_pages_or_mistakes_with_a_place() {
    let (site, article) = (real_site(), real_article());
    let parsed = serde_json::from_slice(&site).unwrap();
    let plain = Grammar::new(&mut Rng::with_seed(1)).site(&parsed).to_string().into_bytes();
    let many = cases(3_000);
    let mut accepted = 0;
    for case in 0..many {
        let mut rng = rng(case);
        let kind = rng.usize(0..20);
        let mut own = match kind {
            0 => soup(&mut rng),
            1 | 2 => article.clone(),
            _ => Grammar::new(&mut rng).article().to_string().into_bytes(),
        };
        let mut its_site = match kind {
            1 | 2 => site.clone(),
            3 => soup(&mut rng),
            4..=8 => Grammar::new(&mut rng).site(&parsed).to_string().into_bytes(),
            _ => plain.clone(),
        };
        for _ in 0..if kind < 7 { rng.usize(0..4) } else { 0 } {
            edit(&mut rng, &mut own);
        }
        if kind == 8 {
            edit(&mut rng, &mut its_site);
        }
        accepted += u64::from(run(case, &its_site, &own) == Outcome::Accepted);
        if (case + 1) % 100_000 == 0 {
            println!("{} cases, {accepted} accepted", case + 1);
        }
    }
    println!("{many} cases, {accepted} accepted, {} refused, 0 panics", many - accepted);
    assert!(accepted * 10 > many, "only {accepted} of {many} were let through");
    assert!(accepted * 10 < many * 9, "{accepted} of {many} were let through");
}
