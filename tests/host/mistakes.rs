//! What an editor is told about a mistake: the file, the line, the column, what, and the mend.

use crate::project::{ARTICLE, Project, SITE};

/// Breaks the content once and expects one mistake whose line holds each of `parts`.
fn check(file: &str, from: &str, to: &str, place: &str, parts: &[&str]) {
    let project = Project::copy();
    project.edit(file, from, to);
    let mistakes = project.mistakes();
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    let mistake = &mistakes[0];
    assert!(mistake.starts_with(&format!("{file}:{place} ")), "not at {place}: {mistake}");
    for part in parts {
        assert!(mistake.contains(part), "{mistake} does not say {part:?}");
    }
}

#[test]
fn the_real_content_has_no_mistake() {
    assert_eq!(Project::copy().mistakes(), Vec::<String>::new());
}

#[test]
fn a_missing_comma_is_shown_where_it_is_missing() {
    check(ARTICLE, "\"readingMinutes\": 3,", "\"readingMinutes\": 3", "16:21", &["expected `,`", "comma after this"]);
}

#[test]
fn an_unknown_key_is_named_with_the_nearest_one() {
    check(ARTICLE, "\"readingMinutes\"", "\"readingMinuets\"", "16:3", &[
        "unknown field `readingMinuets`",
        "Did you mean \"readingMinutes\"?",
    ]);
}

#[test]
fn an_unknown_block_is_named_with_the_ones_there_are() {
    check(ARTICLE, "\"callout\"", "\"calout\"", "288:13", &["unknown variant `calout`", "Did you mean \"callout\"?", "timeline"]);
}

#[test]
fn a_missing_key_is_shown_at_its_object() {
    check(SITE, "    \"label\": \"Book online\",\n", "", "5:14", &["missing field `label`", "Add \"label\""]);
}

#[test]
fn a_value_of_the_wrong_kind_is_shown_as_a_whole() {
    check(ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": \"three\"", "16:21", &["invalid type: string \"three\""]);
}

#[test]
fn a_trailing_comma_and_a_cut_file_are_told_apart() {
    check(SITE, "\"path\": \"/faq/\" }\n", "\"path\": \"/faq/\" },\n", "13:3", &["trailing comma", "Take away the comma"]);
    let project = Project::copy();
    project.edit(ARTICLE, "\"readingMinutes\": 3,", "\"readingMinutes\": \"");
    assert_eq!(project.mistakes().len(), 1);
}

#[test]
fn an_id_that_is_there_twice_is_refused_at_the_second() {
    check(ARTICLE, "\"id\": \"step-recovery\"", "\"id\": \"step-infusion\"", "175:25", &["the id \"step-infusion\" is there twice"]);
}

#[test]
fn an_id_that_breaks_addresses_is_refused() {
    check(ARTICLE, "\"id\": \"step-recovery\"", "\"id\": \"4. Recovery\"", "175:25", &["cannot be an id", "small letters"]);
    check(ARTICLE, "\"id\": \"step-recovery\"", "\"id\": \"main\"", "175:25", &["the page itself uses \"main\""]);
}

#[test]
fn a_drawing_that_is_not_there_is_refused() {
    check(ARTICLE, "\"icon\": \"recovery\"", "\"icon\": \"../../../etc/passwd\"", "177:27", &["there is no file"]);
}

#[test]
fn markup_that_has_no_place_is_shown_to_the_character() {
    let from = "Coverage varies. For";
    check(ARTICLE, from, "Coverage <b>varies</b>. For", "276:28", &["HTML has no place in a text"]);
    check(ARTICLE, from, "Coverage ![varies](x.png). For", "276:28", &["a picture has no place"]);
}

#[test]
fn a_link_may_not_run_anything_nor_lead_nowhere() {
    let from = "<https://www.northidahoketamine.com/book-online>";
    for to in ["javascript:alert(1)", "data:text/html,x", "//evil.example", "/faq/", "http://"] {
        check(ARTICLE, from, &format!("[here]({to})"), "276:18", &["a link cannot lead to"]);
    }
    check(ARTICLE, from, "[here](#faq-is-it-saef)", "276:18", &["there is no place", "Did you mean \"#faq-is-it-safe\"?"]);
}

#[test]
fn a_date_that_no_calendar_has_is_refused() {
    check(ARTICLE, "\"machine\": \"10-06\"", "\"machine\": \"13-06\"", "10:16", &["\"13-06\" is not a date", "MM-DD"]);
}

#[test]
fn a_sentence_keeps_its_gaps_and_the_navigation_its_targets() {
    check(SITE, "\"step\": \"Step {number}:\"", "\"step\": \"Step:\"", "26:15", &["lacks {number}"]);
    check(SITE, "\"path\": \"/faq/\"", "\"path\": \"/faqs/\"", "12:32", &["there is no page \"/faqs/\"", "/what-to-expect/"]);
}

#[test]
fn all_mistakes_of_all_files_are_told_at_once() {
    let project = Project::copy();
    project
        .edit(SITE, "\"step\": \"Step {number}:\"", "\"step\": \"Step:\"")
        .edit(ARTICLE, "\"machine\": \"10-06\"", "\"machine\": \"13-06\"")
        .edit(ARTICLE, "\"id\": \"step-recovery\"", "\"id\": \"step-infusion\"");
    assert_eq!(project.mistakes().len(), 3, "{:#?}", project.mistakes());
}

#[test]
fn a_mistake_is_printed_with_its_line_and_the_mend() {
    let project = Project::copy();
    project.edit(ARTICLE, "\"id\": \"step-recovery\"", "\"id\": \"step-infusion\"");
    let error = project.prerender("/").unwrap_err().to_string();
    assert!(error.contains(":175:25"), "{error}");
    assert!(error.contains("\"id\": \"step-infusion\""), "{error}");
    assert!(error.contains("Give each its own id"), "{error}");
    assert!(error.ends_with("1 error in the content"), "{error}");
}

#[test]
fn a_mistake_stops_the_prerender_before_the_first_file() {
    let project = Project::copy();
    project.edit(ARTICLE, "\"readingMinutes\"", "\"readingMinuets\"");
    assert!(project.prerender("/").is_err());
    let files: Vec<_> = std::fs::read_dir(project.output()).unwrap().collect();
    assert_eq!(files.len(), 1, "only the template is there: {files:?}");
}
