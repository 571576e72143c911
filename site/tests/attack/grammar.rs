//! Articles that are nearly right, made from the types: of random bytes none would be let through.

use fastrand::Rng;
use serde_json::{Map, Value, json};

/// Words as people write them, and as nobody should.
const WORDS: [&str; 30] = [
    "Relief",
    "a longer sentence with a comma, and a full stop.",
    "“rewire” — it’s",
    "R&D at 5 < 6",
    "<b>bold</b>",
    "</script>",
    "<!-- x",
    "]]>",
    "\"quoted\"",
    "'",
    "`code`",
    "**strong**",
    "[here](https://example.org/a?b=c&d=e)",
    "[mail](mailto:a@example.org)",
    "[there](#one)",
    "[**both**](tel:+1)",
    "[x](javascript:alert(1))",
    "**open",
    "a * b _ c",
    "# heading",
    "- item",
    "שלום\u{200f}",
    "می\u{200c}خواهم",
    "👩\u{200d}⚕️",
    "\u{2028}",
    "&amp; &#60; &lt",
    "{title} {",
    "\\*",
    "\u{202e}",
    "<https://example.org>",
];

pub(crate) struct Grammar<'a> {
    rng: &'a mut Rng,
    ids: usize,
    /// One place in so many is wrong.
    wrong: usize,
}

impl<'a> Grammar<'a> {
    pub(crate) fn new(rng: &'a mut Rng) -> Self {
        let wrong = [30, 200, 100_000][rng.usize(0..3)];
        Self { rng, ids: 0, wrong }
    }

    fn slips(&mut self) -> bool {
        self.rng.usize(0..self.wrong) == 0
    }

    fn words(&mut self) -> String {
        // The first ones are let through by every place.
        let harmless = self.rng.usize(0..4) > 0;
        let mut pick = || WORDS[self.rng.usize(0..if harmless { 4 } else { WORDS.len() })];
        let (one, two) = (pick(), pick());
        if harmless { one.to_owned() } else { format!("{one} {two}") }
    }

    fn text(&mut self) -> Value {
        if self.slips() {
            let odd = json!([[1], null, { "strong": "x" }, {}, ["one", "two"]]);
            return odd[self.rng.usize(0..5)].clone();
        }
        json!(self.words())
    }

    fn texts(&mut self) -> Value {
        let many = self.rng.usize(0..3) + usize::from(!self.slips());
        (0..many).map(|_| self.text()).collect()
    }

    fn id(&mut self) -> Value {
        self.ids += 1;
        if self.slips() {
            let odd = ["main", "__proto__", "one", "A b", "contents", "", "x-answer"];
            return json!(odd[self.rng.usize(0..odd.len())]);
        }
        json!(if self.ids == 1 { "one".to_owned() } else { format!("id-{}", self.ids) })
    }

    /// The object with a key lost, doubled by another name or of another kind, now and then.
    fn object(&mut self, value: Value) -> Value {
        let Value::Object(mut map) = value else {
            return value;
        };
        if self.slips() {
            let keys: Vec<String> = map.keys().cloned().collect();
            let key = keys[self.rng.usize(0..keys.len())].clone();
            match (self.rng.usize(0..3), map.remove(&key)) {
                (0, Some(value)) => drop(map.insert(format!("{key}s"), value)),
                (1, Some(value)) => drop(map.insert(key, json!([value]))),
                _ => {}
            }
        }
        Value::Object(map)
    }

    fn step(&mut self) -> Value {
        let icons = ["consultation", "preparation", "infusion", "recovery", "ongoing"];
        let icon = icons[self.rng.usize(0..icons.len())];
        let step =
            json!({ "id": self.id(), "title": self.words(), "icon": icon, "body": self.texts() });
        self.object(step)
    }

    fn item(&mut self) -> Value {
        let mut item = Map::new();
        item.insert("text".to_owned(), self.text());
        if self.rng.bool() {
            item.insert("label".to_owned(), json!(self.words()));
        }
        self.object(Value::Object(item))
    }

    fn question(&mut self) -> Value {
        let open = self.rng.bool();
        let question = json!({ "id": self.id(), "question": self.words(), "answer": self.texts(), "startsOpen": open });
        self.object(question)
    }

    fn several(&mut self, one: fn(&mut Self) -> Value) -> Value {
        let many = self.rng.usize(0..4) + usize::from(!self.slips());
        (0..many).map(|_| one(self)).collect()
    }

    fn block(&mut self) -> Value {
        let block = match self.rng.usize(0..7) {
            0 => {
                json!({ "list": { "ordered": self.rng.bool(), "items": self.several(Self::item) } })
            }
            1 => {
                json!({ "timeline": { "steps": self.several(Self::step), "after": self.several(Self::step) } })
            }
            2 => json!({ "faq": { "questions": self.several(Self::question) } }),
            3 => json!({ "callout": { "body": self.texts() } }),
            4 => {
                json!({ "image": { "src": "icons/icon.svg", "alt": self.words(), "width": 1, "height": 2, "caption": self.text() } })
            }
            _ => json!({ "paragraph": self.text() }),
        };
        self.object(block)
    }

    fn section(&mut self) -> Value {
        let mut section = Map::new();
        if self.rng.usize(0..5) > 0 {
            section.insert("id".to_owned(), self.id());
            section.insert("heading".to_owned(), json!(self.words()));
            if self.rng.usize(0..4) == 0 {
                let page = json!({ "slug": self.id(), "description": self.words() });
                section.insert("page".to_owned(), self.object(page));
            }
        }
        section.insert("blocks".to_owned(), self.several(Self::block));
        self.object(Value::Object(section))
    }

    /// A whole article.
    pub(crate) fn article(&mut self) -> Value {
        let date = ["10-06", "2024-02-29", "2025-02-29", "13-01"]
            [if self.slips() { 3 } else { self.rng.usize(0..2) }];
        let lang = if self.slips() { "fa" } else { "en" };
        let related = if self.slips() { json!(["nowhere"]) } else { json!([]) };
        let article = json!({
            "lang": lang,
            "related": related,
            "title": self.words(),
            "description": self.words(),
            "author": { "name": self.words(), "credential": "MD" },
            "published": { "shown": self.words(), "machine": date },
            "readingMinutes": self.rng.u32(1..9),
            "source": self.words(),
            "sections": self.several(Self::section),
            "provenance": [{ "about": "images", "note": self.words() }],
        });
        self.object(article)
    }

    /// The real site with other words, led to nowhere but home.
    pub(crate) fn site(&mut self, real: &Value) -> Value {
        let mut site = real.clone();
        site["navigation"] = json!([{ "label": self.words(), "path": "/" }]);
        site["name"] = json!(self.words());
        if self.rng.bool() {
            site["origin"] = json!("https://guide.example.org");
        }
        if self.rng.bool() {
            site["dir"] = json!(if self.slips() { "up" } else { "rtl" });
            site["offline"] = json!({ "savedCopy": "{date}", "privacy": self.words() });
            site["articlesPerPage"] = json!(self.rng.u32(1..3));
        }
        let words = ["skipLink", "contents", "privacy", "footer", "navigation", "backToTop"];
        for key in words {
            if self.rng.bool() {
                site["words"][key] = json!(self.words());
            }
        }
        self.object(site)
    }
}
