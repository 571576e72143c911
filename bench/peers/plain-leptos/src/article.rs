//! The article's JSON as types.

use serde::Deserialize;

const ARTICLE: &str =
    include_str!("../../../../public/content/articles/how-ketamine-therapy-works.json");

#[derive(Clone, Deserialize)]
pub struct Article {
    pub title: String,
    pub author: Author,
    pub published: Date,
    pub updated: Date,
    pub source: String,
    pub sections: Vec<Section>,
}

impl Article {
    pub fn read() -> Self {
        serde_json::from_str(ARTICLE).expect("the article is checked before it gets here")
    }
}

#[derive(Clone, Deserialize)]
pub struct Author {
    pub name: String,
    pub credential: String,
}

#[derive(Clone, Deserialize)]
pub struct Date {
    pub shown: String,
}

#[derive(Clone, Deserialize)]
pub struct Section {
    pub id: Option<String>,
    pub heading: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Block {
    Paragraph(String),
    List { items: Vec<Item> },
    Timeline { steps: Vec<Step>, after: Vec<Step> },
    Faq { questions: Vec<Question> },
    Callout { body: Vec<String> },
}

#[derive(Clone, Deserialize)]
pub struct Item {
    pub label: Option<String>,
    pub text: String,
}

#[derive(Clone, Deserialize)]
pub struct Step {
    pub id: String,
    pub title: String,
    pub body: Vec<String>,
}

#[derive(Clone, Deserialize)]
pub struct Question {
    pub question: String,
    pub answer: Vec<String>,
}
