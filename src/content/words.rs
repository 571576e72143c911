//! Every word of the interface. None of them is in Rust, so that a translator needs no compiler.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }
    };
}

words! {
    /// The words of the frame, and those of each widget.
    Words {
        /// The first link of the page, seen when it has the focus.
        skip_link: String,
        /// The name of the header's navigation, for screen readers.
        navigation: String,
        /// The name of the footer's navigation, for screen readers.
        footer: String,
        /// Title of a page that is not the article itself: `{title}` and `{site}`.
        page_title: String,
        /// Byline: `{author}`.
        written_by: String,
        /// Before the date of the last change.
        updated: String,
        /// Reading time: `{minutes}`.
        reading_time: String,
        /// Heading of the list of contents.
        contents: String,
        /// Link from a section's page to the article it belongs to.
        whole_article: String,
        /// Link at the end of the page.
        back_to_top: String,
        /// Spoken and shown while a page takes long to arrive.
        loading: String,
        /// One line on privacy, in the footer.
        privacy: String,
        /// The words of boxes and lists.
        blocks: BlockWords,
        /// The timeline's words.
        timeline: TimelineWords,
        /// The FAQ's words.
        faq: FaqWords,
        /// The words of a site with several articles.
        articles: ArticlesWords,
        /// The words of sharing.
        share: ShareWords,
        /// The words of a page that is not there.
        not_found: NotFoundWords,
        /// The words for a page that could not be fetched.
        failure: FailureWords,
    }
}

words! {
    /// The words of boxes and lists.
    BlockWords {
        /// Bold words before an item, or the kind of a box before its title: `{label}`.
        label: String,
        /// The kind of a box on what cannot wait.
        emergency: String,
        /// The kind of a box on what needs help today.
        urgent: String,
        /// The kind of a box on what can wait for an appointment.
        non_urgent: String,
        /// The kind of a box with a warning.
        warning: String,
        /// The kind of a box with a remark.
        note: String,
        /// The kind of a box with what to remember.
        takeaways: String,
        /// The heading of what to do.
        r#do: String,
        /// The heading of what not to do.
        dont: String,
    }
}

words! {
    /// The timeline's words.
    TimelineWords {
        /// Before a step's title: `{number}`.
        step: String,
        /// The button that starts the walk.
        walk: String,
        /// The button that ends the walk.
        show_all: String,
        /// The button back.
        previous: String,
        /// The button forth.
        next: String,
        /// Shown during the walk, and spoken after a move to a step: `{number}`, `{total}` and `{title}`.
        status: String,
        /// Shown and spoken after a move to what follows the steps: `{total}` and `{title}`.
        status_after: String,
    }
}

words! {
    /// The FAQ's words.
    FaqWords {
        /// The button while an answer is closed.
        show_all: String,
        /// The button while every answer is open.
        hide_all: String,
        /// Spoken after all were opened: `{total}`.
        all_shown: String,
        /// Spoken after all were closed: `{total}`.
        all_hidden: String,
    }
}

words! {
    /// The words of a site with several articles, and of articles in several languages. Those that
    /// the site program puts into links stay with it.
    ArticlesWords {
        /// Under the heading, and in search results.
        description: String,
        /// The name of the links to other articles, for screen readers.
        more: String,
        /// The name of the links to other pages of the list, for screen readers.
        pages: String,
        /// The heading of the articles that the author recommends.
        related: String,
        /// The name of the links to the same article in other languages, for screen readers.
        languages: String,
    }
}

words! {
    /// The words of sharing.
    ShareWords {
        /// The heading.
        title: String,
        /// The heading on a section's own page.
        title_page: String,
        /// The link that opens a mail program.
        mail: String,
        /// The button where the device can share by itself.
        share: String,
        /// The button where it cannot.
        copy: String,
        /// Spoken and shown after the address was copied.
        copied: String,
        /// Shown where copying was refused: `{url}`.
        not_copied: String,
    }
}

words! {
    /// The words of a page that is not there.
    NotFoundWords {
        /// The heading.
        title: String,
        /// What may have happened and what to do.
        body: String,
        /// The link to the start.
        home: String,
    }
}

words! {
    /// The words for a page that could not be fetched.
    FailureWords {
        /// The heading.
        title: String,
        /// What may have happened and what to do.
        body: String,
        /// The button that tries once more.
        retry: String,
        /// The plain link that loads the page without the app.
        open: String,
    }
}
