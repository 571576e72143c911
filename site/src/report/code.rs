//! The kinds of problems. Each has a name that stays the same when its sentence is reworded.

/// Whether a problem stops a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It does.
    Error,
    /// It does not: somebody should look at it.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $about:literal,)*) => {
        /// What kind of problem it is. Programs tell problems apart by [`Code::name`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $(#[doc = $about] $variant,)* }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name that programs know it by.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Whether it stops a build.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// One sentence on the kind, for the documentation.
            pub fn about(self) -> &'static str {
                match self { $(Self::$variant => $about,)* }
            }
        }
    };
}

codes! {
    File "file" Error "A file or folder that cannot be read, or that is where nobody reads it.",
    Syntax "syntax" Error "Text that is not JSON.",
    UnknownKey "unknown-key" Error "A name that this place does not know.",
    MissingKey "missing-key" Error "A name that this place needs.",
    DuplicateKey "duplicate-key" Error "A name that is there twice in one pair of braces.",
    WrongType "wrong-type" Error "A value of another kind than this place takes.",
    Empty "empty" Error "Words, a list or an article with nothing in it.",
    Incomplete "incomplete" Error "Two entries that need each other, of which one is there.",
    IdForm "id-form" Error "An id or file name that cannot be part of an address.",
    IdTaken "id-taken" Error "An id or address that something else has already.",
    DanglingLink "dangling-link" Error "A link to a place, page or article that is not there.",
    UnpublishedLink "unpublished-link" Error "A link to an article that is not published yet.",
    LinkRefused "link-refused" Error "A link of a kind that is not let through.",
    ValueForm "value-form" Error "Something that is not a date, a number, a language or the start of an address.",
    MissingFile "missing-file" Error "A drawing or picture that is not there.",
    Markup "markup" Error "Marks that the place does not take, or that were meant as a link or as bold and are not.",
    InvisibleCharacter "invisible-character" Error "A character that nobody sees and that changes what is seen.",
    PrivateCharacter "private-character" Error "A character that only one program's own font can show.",
    WrongEncoding "wrong-encoding" Error "Letters that were saved in the wrong encoding.",
    SentenceGap "sentence-gap" Error "A sentence that lacks a gap for its value.",
    NotAPicture "not-a-picture" Error "A file that is shown as a picture and is none.",
    Proportion "proportion" Error "A picture whose stated size would stretch it.",
    Drawing "drawing" Error "A drawing with something that works in the preview and not in the release.",
    Nesting "nesting" Error "A block inside of another one that cannot hold it.",
    BlockForm "block-form" Error "A block whose parts do not fit together.",
    Contrast "contrast" Error "Two colours that are too much alike to be read.",
    ReviewOrder "review-order" Error "A next review that is not after the last one.",
    Theme "theme" Error "A theme that sets something else than the tokens of the app.",
    KnownGap "known-gap" Warning "The source left something open.",
    ReadingTime "reading-time" Warning "The stated reading time does not fit the words.",
    NoReview "no-review" Warning "Nobody is named who reviewed what the article claims.",
    Placeholder "placeholder" Warning "Words that wait to be replaced by the real ones.",
    StrayFile "stray-file" Warning "A file in the content folder that nobody reads.",
    Lookalike "lookalike" Warning "A letter that only looks like the plain one, as programs paste it.",
    TypedList "typed-list" Warning "A bullet typed in a paragraph.",
    BareNumber "bare-number" Warning "A phone number in right-to-left words whose digits the reader would see out of order.",
    HeavyPicture "heavy-picture" Warning "A picture of 300 KB or more.",
    HeavyFile "heavy-file" Warning "A file to download of 5 MB or more.",
    DateOrder "date-order" Warning "A change before the publication.",
    ShownDate "shown-date" Warning "A date whose two spellings name different days.",
    UnusedSource "unused-source" Warning "A source that no text of the article refers to.",
    ReviewDue "review-due" Warning "A next review whose day is past.",
    CopiedArticle "copied-article" Warning "An article with the words of another one.",
    Translation "translation" Warning "A translation in the original's words, or older than the original.",
    LongTitle "long-title" Warning "A title that no list and no search result shows whole.",
    NothingAccepted "nothing-accepted" Warning "A warning is accepted that is not there.",
}

impl Code {
    /// Whether it is a note to the clinic: open until somebody there answers it, and known.
    pub fn is_note(self) -> bool {
        matches!(self, Self::KnownGap | Self::NoReview)
    }
}
