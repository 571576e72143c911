//! The typefaces of the style sheets' stacks that Linux can have, so that the pictures look like what readers see.

use super::{Tool, apt};
use crate::error::Result;
use crate::toolbox::{Found, Toolbox};

/// P052, which stands for Palatino in the headings, and Inter, which is near what phones set text in.
const PACKAGES: [&str; 2] = ["fonts-urw-base35", "fonts-inter"];

/// The typefaces. Pictures can be taken without them, so nothing fails where they cannot be had.
pub(crate) struct Fonts;

impl Tool for Fonts {
    fn name(&self) -> &'static str {
        "fonts"
    }

    fn find(&self, _: &Toolbox) -> Option<Found> {
        let all = PACKAGES.iter().all(|package| apt::version(package).is_some());
        all.then(|| Found { version: PACKAGES.join(" "), ..Found::default() })
    }

    fn obtain(&self, toolbox: &Toolbox) -> Result<Found> {
        if apt::usable(toolbox) {
            println!("installing Debian's {}, seconds, once", PACKAGES.join(" "));
            if let Err(error) = apt::install(toolbox, &PACKAGES, "apt-fonts") {
                println!("{error}\nthe pictures are taken with the typefaces that are there");
            }
        }
        Ok(Found { version: "what is there".to_owned(), ..Found::default() })
    }

    fn how(&self, _: &Toolbox) -> String {
        format!("only for pictures: Debian's {}", PACKAGES.join(" "))
    }
}
