//! What is printed about an error: the file, the line, the column, the message and the help.

use crate::project::{ARTICLE, Project, SITE};

/// Replaces `from` by `to` and expects one error: at `mark`, which is a part of `to`, and saying
/// each of `parts`.
fn check(file: &str, from: &str, to: &str, mark: &str, parts: &[&str]) {
    let project = Project::copy();
    let edited = project.edit(file, from, to);
    let at = edited + to.find(mark).expect("the mark is a part of the new text");
    let text = std::fs::read_to_string(project.path().join(file)).unwrap();
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].chars().rev().take_while(|c| *c != '\n').count() + 1;

    let errors = project.errors();
    assert_eq!(errors.len(), 1, "{errors:#?}");
    let place = format!("{file}:{line}:{column} ");
    assert!(errors[0].starts_with(&place), "not at {place}: {}", errors[0]);
    for part in parts {
        assert!(errors[0].contains(part), "{} does not say {part:?}", errors[0]);
    }
}

#[test]
fn the_real_content_has_no_error() {
    assert_eq!(Project::real().errors(), Vec::<String>::new());
}

#[test]
fn a_missing_comma_is_shown_where_it_is_missing() {
    let (from, to) = ("\"readingMinutes\": 3,", "\"readingMinutes\": 3");
    check(ARTICLE, from, to, "3", &["a comma is missing", "comma after this"]);
}

#[test]
fn an_unknown_key_is_named_with_the_nearest_one() {
    let (from, to) = ("\"readingMinutes\"", "\"readingMinuets\"");
    check(ARTICLE, from, to, to, &["no \"readingMinuets\" here", "mean \"readingMinutes\"?"]);
}

#[test]
fn an_unknown_block_is_named_with_the_ones_there_are() {
    let (from, to) = ("\"callout\"", "\"calout\"");
    check(ARTICLE, from, to, to, &["no \"calout\"", "mean \"callout\"?", "timeline"]);
}

#[test]
fn a_missing_key_is_shown_at_its_object() {
    let from = "\"booking\": {\n    \"label\": \"Book online\",";
    check(SITE, from, "\"booking\": {", "{", &["\"label\" is missing", "Add \"label\""]);
}

#[test]
fn a_value_of_the_wrong_kind_is_shown_as_a_whole() {
    let (from, to) = ("\"readingMinutes\": 3", "\"readingMinutes\": \"three\"");
    check(ARTICLE, from, to, "\"three\"", &["expected a whole number, found words"]);
}

#[test]
fn a_trailing_comma_and_a_cut_file_have_different_errors() {
    let from = "\"path\": \"/faq/\" }\n  ]";
    let to = "\"path\": \"/faq/\" },\n  ]";
    check(SITE, from, to, "]", &["a comma before a closing bracket", "Take away the comma"]);
    let (from, to) = ("\"readingMinutes\": 3,", "\"readingMinutes\": \"\n");
    check(ARTICLE, from, to, "\"\n", &["a text is not closed", "double quote"]);
}

const RECOVERY: &str = "\"id\": \"step-recovery\"";

#[test]
fn an_id_that_is_there_twice_is_refused_at_the_second() {
    let to = "\"id\": \"step-infusion\"";
    check(ARTICLE, RECOVERY, to, "\"step-", &["the id \"step-infusion\" is there twice"]);
}

#[test]
fn an_id_that_breaks_addresses_is_refused() {
    let parts = ["cannot be an id", "small letters"];
    check(ARTICLE, RECOVERY, "\"id\": \"4. Recovery\"", "\"4.", &parts);
    check(ARTICLE, RECOVERY, "\"id\": \"main\"", "\"main\"", &["the page itself uses \"main\""]);
}

#[test]
fn a_drawing_that_is_not_there_is_refused() {
    let from = "\"icon\": \"recovery\"";
    for icon in ["recover", "../../../../index", "recovery.svg", ""] {
        let to = format!("\"icon\": \"{icon}\"");
        check(ARTICLE, from, &to, &format!("\"{icon}\""), &["there is no drawing"]);
    }
}

#[test]
fn markup_that_has_no_place_is_shown_to_the_character() {
    let from = "Coverage varies. For";
    let to = "Coverage <b>varies</b>. For";
    check(ARTICLE, from, to, "<b>", &["HTML has no place in a text"]);
    let to = "Coverage ![varies](x.png). For";
    check(ARTICLE, from, to, "![", &["a picture has no place"]);
}

#[test]
fn a_link_may_not_run_anything_nor_lead_nowhere() {
    let from = "\"Coverage varies. For the most accurate and up-to-date information, visit <https://www.northidahoketamine.com/book-online>.\"";
    for to in ["javascript:alert(1)", "data:text/html,x", "//evil.example", "/faq", "http://"] {
        let to = format!("\"Coverage varies, see [here]({to}).\"");
        check(ARTICLE, from, &to, "[here]", &["a link cannot lead to"]);
    }
    let to = "\"Coverage varies, see [here](#faq-is-it-saef).\"";
    check(ARTICLE, from, to, "[here]", &["there is no place", "mean \"#faq-is-it-safe\"?"]);
}

#[test]
fn a_date_that_no_calendar_has_is_refused() {
    let (from, to) = ("\"machine\": \"10-06\"", "\"machine\": \"13-06\"");
    check(ARTICLE, from, to, "\"13-06\"", &["\"13-06\" is not a date", "MM-DD"]);
}

#[test]
fn a_sentence_keeps_its_gaps_and_the_navigation_its_targets() {
    check(SITE, "\"Step {number}:\"", "\"Step:\"", "\"Step:\"", &["lacks {number}"]);
    let parts = ["there is no page \"/faqs/\"", "mean \"/faq/\"?"];
    check(SITE, "\"path\": \"/faq/\"", "\"path\": \"/faqs/\"", "\"/faqs/\"", &parts);
}

#[test]
fn an_article_that_is_not_there_cannot_be_the_home() {
    let (from, to) = ("\"home\": \"how-ketamine-therapy-works\"", "\"home\": \"how\"");
    check(
        SITE,
        from,
        to,
        "\"how\"",
        &["there is no article \"how\"", "how-ketamine-therapy-works"],
    );
}

#[test]
fn all_errors_of_all_files_are_reported_at_once() {
    let project = Project::copy();
    project.edit(SITE, "\"Step {number}:\"", "\"Step:\"");
    project.edit(ARTICLE, "\"machine\": \"10-06\"", "\"machine\": \"13-06\"");
    project.edit(ARTICLE, RECOVERY, "\"id\": \"step-infusion\"");
    assert_eq!(project.errors().len(), 3, "{:#?}", project.errors());
}

#[test]
fn an_error_is_printed_with_its_line_and_the_help() {
    let project = Project::copy();
    project.edit(ARTICLE, RECOVERY, "\"id\": \"step-infusion\"");
    let error = project.prerender("/").unwrap_err().to_string();
    assert!(error.starts_with("error[id-taken]: the id"), "{error}");
    assert!(error.contains(&format!(" {ARTICLE}:")), "{error}");
    assert!(error.contains("\"id\": \"step-infusion\""), "{error}");
    assert!(error.contains("Give each its own id"), "{error}");
    assert!(error.ends_with("1 error in the content"), "{error}");
}

#[test]
fn an_error_stops_the_build_before_the_first_file() {
    let project = Project::copy();
    project.edit(ARTICLE, "\"readingMinutes\"", "\"readingMinuets\"");
    assert!(project.prerender("/").is_err());
    assert!(!project.output().exists());
}

/// The warnings of the content as `message`.
fn warnings(project: &Project) -> Vec<String> {
    let checked = site::check_folder(project.path(), &|_, _| {});
    checked.warnings.0.iter().map(|warning| warning.message().to_owned()).collect()
}

#[test]
fn known_gaps_are_warnings_and_stop_nothing() {
    let project = Project::copy();
    let warnings = warnings(&project);
    for about in ["published", "updated", "conditions", "images"] {
        let gap = format!("known gap in {about:?}");
        assert!(warnings.contains(&gap), "{warnings:#?} lacks {gap}");
    }
    assert!(project.prerender("/").is_ok());
}

#[test]
fn a_reading_time_that_the_words_do_not_take_is_a_warning() {
    let project = Project::copy();
    let warned =
        |project: &Project| warnings(project).iter().any(|w| w.contains("minutes to read"));
    assert!(!warned(&project), "the stated time fits the real words");
    project.edit(ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": 5");
    assert!(warned(&project));
}
