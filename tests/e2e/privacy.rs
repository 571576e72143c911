//! Nothing is sent to anybody, nothing is kept.

use crate::harness::Page;

scenarios![a_whole_visit_asks_only_its_own_host_and_keeps_nothing];

fn a_whole_visit_asks_only_its_own_host_and_keeps_nothing(page: &Page) {
    page.open("/");
    let link = |path: &str| {
        let path = page.at(path);
        page.click(&format!(".site-header__link[href='{path}']"));
        page.until(
            &path,
            &format!("location.pathname === {path:?} && document.activeElement.matches('h1')"),
        );
        page.settle();
    };
    for css in [
        ".faq__all",
        ".faq__all",
        "#faq-insurance button",
        ".timeline__walk",
        ".timeline__next",
        ".timeline__previous",
    ] {
        page.click(css);
    }
    // Firefox's driver does not scroll an element from under the sticky bar.
    let step = "#step-infusion .timeline__heading button";
    page.run(&format!("document.querySelector({step:?}).scrollIntoView({{ behavior: 'instant', block: 'center' }});"));
    page.click(step);
    page.click(".timeline__walk");
    page.click(".contents__link");
    page.click(".to-top");
    link("/faq/");
    page.click("#faq-insurance button");
    page.click(".share__button");
    page.until(
        "it is copied or the failure is reported",
        "document.querySelector('.share__status').textContent.trim()",
    );
    link("/what-to-expect/");
    page.click(".timeline__walk");
    link("/");
    page.back();
    page.until("Back", "location.pathname.endsWith('/what-to-expect/')");
    page.settle();

    let elsewhere: Vec<String> = page.get(
        "performance.getEntriesByType('resource').map((entry) => entry.name) \
           .filter((name) => !name.startsWith(location.origin + '/'))",
    );
    assert_eq!(elsewhere, Vec::<String>::new());
    assert_eq!(page.site().count(".wasm"), 1);
    let requests = page.site().requests();
    for path in ["/", "/content/faq.json", "/content/what-to-expect.json"] {
        assert_eq!(
            requests.iter().filter(|asked| *asked == path).count(),
            1,
            "{path} in {requests:?}"
        );
    }
    let app: Vec<String> = page.get(
        "['glue', 'wasm'].map((name) => \
           new URL(document.querySelector('script[data-glue]').dataset[name], location).pathname)",
    );
    let app: Vec<&str> = app
        .iter()
        .filter_map(|file| file.strip_prefix(page.at("/").trim_end_matches('/')))
        .collect();
    let expected = |path: &str| {
        ["/", "/content/faq.json", "/content/what-to-expect.json"].contains(&path)
            || app.contains(&path)
            || path.starts_with("/icons/")
            || path == "/manifest.webmanifest"
            // The styles of blocks that few pages have.
            || (path.starts_with("/deferred-") && path.ends_with(".css"))
            // Asked for by the browser itself.
            || path == "/favicon.ico"
    };
    let unexpected: Vec<_> = requests.iter().filter(|path| !expected(path)).collect();
    assert!(unexpected.is_empty(), "{unexpected:?}");

    let manifest: String = page.get("document.querySelector('link[rel=manifest]').href");
    assert_eq!(manifest, page.site().url("/manifest.webmanifest"));

    assert_eq!(page.get::<Vec<String>>("window.__writes"), Vec::<String>::new());
    let kept = page.run(
        "return (async () => [ \
           document.cookie, localStorage.length, sessionStorage.length, \
           indexedDB.databases ? (await indexedDB.databases()).length : 0, \
           window.caches ? (await caches.keys()).length : 0, \
           navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0, \
         ])();");
    assert_eq!(kept, serde_json::json!(["", 0, 0, 0, 0, 0]));
}
