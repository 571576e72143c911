//! Answers requests as a host of the finished site would.

use super::preview::{Preview, Shown, Site};
use crate::publish::{TYPES, headers};
use crate::render::{error_page, page_policy};
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream::{self, Stream};
use percent_encoding::percent_decode_str;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

/// The path of what only the preview has, from the site's own path.
const OWN: &str = "_preview/";
const RELOAD: &str = include_str!("reload.js");

pub(super) fn router(preview: Arc<Preview>) -> Router {
    let own = format!("{}{OWN}", preview.base());
    let reload = ([(header::CONTENT_TYPE, "text/javascript")], RELOAD);
    Router::new()
        .route(&format!("{own}events"), get(events))
        .route(&format!("{own}reload.js"), get(move || async move { reload }))
        .fallback(get(answer))
        .with_state(preview)
}

/// Tells a page which version the site has, now and after each change.
async fn events(
    State(preview): State<Arc<Preview>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut versions = preview.versions();
    versions.mark_changed();
    Sse::new(stream::unfold(versions, |mut versions| async move {
        versions.changed().await.ok()?;
        let version = versions.borrow_and_update().to_string();
        // A server that starts again is back within seconds.
        Some((Ok(Event::default().data(version).retry(Duration::from_millis(100))), versions))
    }))
}

async fn answer(State(preview): State<Arc<Preview>>, address: Uri) -> Response {
    let path = percent_decode_str(address.path()).decode_utf8_lossy();
    let (shown, version) = preview.shown();
    let base = preview.base();
    let script = format!("<script src=\"{base}{OWN}reload.js?version={version}\"></script>");
    match &*shown {
        Shown::Site(site) => answer_from(site, path.strip_prefix(base), base, &script),
        Shown::Error { title, text } => answer_error(title, text, &script),
    }
}

fn answer_from(site: &Site, path: Option<&str>, base: &str, script: &str) -> Response {
    let Some(path) = path else {
        return (StatusCode::NOT_FOUND, format!("The site is under {base}")).into_response();
    };
    if !path.is_empty() && !path.ends_with('/') && site.has_page(&format!("{path}/index.html")) {
        let location = format!("{base}{path}/");
        return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, location)]).into_response();
    }
    let file = match path.is_empty() || path.ends_with('/') {
        true => format!("{path}index.html"),
        false => path.to_owned(),
    };
    let found = match site.file(&file) {
        Ok(Some(bytes)) => Ok((StatusCode::OK, file, bytes)),
        Ok(None) => site
            .file("404.html")
            .map(|page| (StatusCode::NOT_FOUND, "404.html".to_owned(), page.unwrap_or_default())),
        Err(error) => Err(error),
    };
    match found {
        Ok((status, file, bytes)) => {
            respond(site.app.template.policy(), status, &file, bytes, script)
        }
        Err(error) => answer_error("The page cannot be rendered", &error.to_string(), script),
    }
}

fn answer_error(title: &str, text: &str, script: &str) -> Response {
    let page = error_page(title, text).unwrap_or_else(|error| error.to_string());
    let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next());
    let policy = page_policy(style.unwrap_or_default(), None, "");
    let status = StatusCode::INTERNAL_SERVER_ERROR;
    respond(Some(&policy), status, "404.html", page.into_bytes(), script)
}

fn respond(
    policy: Option<&str>,
    status: StatusCode,
    file: &str,
    mut bytes: Vec<u8>,
    script: &str,
) -> Response {
    if file.ends_with(".html") {
        bytes.extend_from_slice(script.as_bytes());
    }
    let mut response =
        (status, [(header::CONTENT_TYPE, content_type(file))], bytes).into_response();
    for (name, value) in headers(policy, file) {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn content_type(file: &str) -> &'static str {
    let (_, end) = file.rsplit_once('.').unwrap_or_default();
    let text = TYPES.iter().find(|(ending, _)| *ending == end);
    text.map_or_else(
        || match end {
            "css" => "text/css; charset=utf-8",
            "png" => "image/png",
            "jpg" | "jpeg" => "image/jpeg",
            "webp" => "image/webp",
            "avif" => "image/avif",
            _ => "application/octet-stream",
        },
        |(_, name)| *name,
    )
}
