//! One edit to the real files, over and over.

use crate::case::{Outcome, cases, real_article, real_site, rng, run};
use crate::mutate::edit;

#[test]
fn one_edit_to_a_real_file_is_let_through_or_told_with_its_place() {
    let (site, article) = (real_site(), real_article());
    let many = cases(2_000).min(10_000);
    let mut accepted = 0;
    for case in 0..many {
        let mut rng = rng(case);
        let (mut site, mut article) = (site.clone(), article.clone());
        edit(&mut rng, if case % 4 == 0 { &mut site } else { &mut article });
        accepted += u64::from(run(case, &site, &article) == Outcome::Accepted);
    }
    println!("{many} edits, {accepted} let through, {} told, 0 panics", many - accepted);
    assert!(accepted > 0 && accepted < many);
}
