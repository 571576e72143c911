//! The review of an article, as its pages show it.

use crate::read::model::Review;
use crate::read::{ArticleFile, SiteFile};
use patient_guide::content::{Author, fill};

/// One line each: the reviewer, the day of the review, and the day of the next one.
pub(super) fn lines(article: &ArticleFile, site: &SiteFile) -> Vec<String> {
    let (Some(review), Some(words)) = (&article.meta.reviewed, &site.settings.words.review) else {
        return Vec::new();
    };
    let by = fill(&words.by, &[("reviewer", &reviewer(review).byline())]);
    let date = fill(&words.date, &[("date", &review.date.shown)]);
    let next = review.next.as_ref().map(|next| fill(&words.next, &[("date", &next.shown)]));
    [by, date].into_iter().chain(next).collect()
}

/// The reviewer with the credential.
pub(crate) fn reviewer(review: &Review) -> Author {
    Author { name: review.by.clone(), credential: review.credential.clone() }
}
