//! The kinds of problems, each with a name that stays the same when its sentence is reworded.

/// What kind of problem it is. Programs tell problems apart by [`Code::name`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A file or folder that cannot be read, or is not one that content may be in.
    File,
    /// Text that is not JSON.
    Syntax,
    /// A key that this place does not know.
    UnknownKey,
    /// A key that this place needs.
    MissingKey,
    /// A key that stands twice in one object.
    DuplicateKey,
    /// A value of another kind than this place takes.
    WrongType,
    /// Words, a list or an article with nothing in it.
    Empty,
    /// Two keys that need each other, of which one is there.
    Incomplete,
    /// An id, slug or file name that cannot be part of an address.
    IdForm,
    /// An id or address that something else has already.
    IdTaken,
    /// A link to a place, page or article that is not there.
    DanglingLink,
    /// A link of a kind that is not let through.
    LinkRefused,
    /// Something that is not a date, a language or the start of an address.
    ValueForm,
    /// A drawing or picture that is not there.
    MissingFile,
    /// Markup that a text may not hold.
    Markup,
    /// A character that nobody sees and that changes what is seen.
    InvisibleCharacter,
    /// A sentence that lacks a gap for its value.
    SentenceGap,
    /// Warning: the source left something open.
    KnownGap,
    /// Warning: the stated reading time does not fit the words.
    ReadingTime,
    /// Warning: nobody is named who reviewed what the article claims.
    NoReview,
    /// Warning: words that wait to be replaced by the real ones.
    Placeholder,
}

impl Code {
    /// The name that programs know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Syntax => "syntax",
            Self::UnknownKey => "unknown-key",
            Self::MissingKey => "missing-key",
            Self::DuplicateKey => "duplicate-key",
            Self::WrongType => "wrong-type",
            Self::Empty => "empty",
            Self::Incomplete => "incomplete",
            Self::IdForm => "id-form",
            Self::IdTaken => "id-taken",
            Self::DanglingLink => "dangling-link",
            Self::LinkRefused => "link-refused",
            Self::ValueForm => "value-form",
            Self::MissingFile => "missing-file",
            Self::Markup => "markup",
            Self::InvisibleCharacter => "invisible-character",
            Self::SentenceGap => "sentence-gap",
            Self::KnownGap => "known-gap",
            Self::ReadingTime => "reading-time",
            Self::NoReview => "no-review",
            Self::Placeholder => "placeholder",
        }
    }
}
