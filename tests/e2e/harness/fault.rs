//! What can go wrong between the host and the reader.

/// One thing that is wrong. [`super::Site::fault`] switches it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing answers any more.
    Offline,
    /// A firewall cuts the connection when the wasm is asked for.
    WasmBlocked,
    /// The wasm is not on the host.
    WasmMissing,
    /// The wasm arrives damaged.
    WasmCorrupt,
    /// The wasm is on its way until [`super::Site::heal`].
    WasmHeld,
    /// The first this many calls from the wasm into the browser succeed, all later ones throw.
    Traps(u32),
    /// Page content is not on the host.
    ContentMissing,
    /// Page content arrives damaged.
    ContentCorrupt,
    /// Page content is on its way until [`super::Site::heal`].
    ContentHeld,
    /// The browser runs no script of the page.
    ScriptsOff,
    /// There is no WebAssembly, as on iOS in Lockdown Mode.
    NoWebAssembly,
    /// Every use of the browser's storage throws.
    StorageThrows,
    /// A translator has wrapped every text in `<font>` before the app starts.
    Translated,
    /// The reader touches the page while its `load` still waits for something, for two seconds.
    /// `__early` then tells whether the app was there first.
    EarlyTouch,
    /// The reader touches the first half of a page, and the second half comes a second after it.
    HalfTouched,
}

impl Fault {
    /// The script that every document then begins with.
    pub(super) fn script(self) -> Option<String> {
        let script = match self {
            Self::Traps(calls) => TRAP.replace("CALLS", &calls.to_string()),
            Self::NoWebAssembly => "delete window.WebAssembly;".to_owned(),
            Self::StorageThrows => STORAGE.to_owned(),
            Self::Translated => {
                format!("{TRANSLATE} addEventListener('DOMContentLoaded', __translate);")
            }
            Self::EarlyTouch => TOUCH.to_owned(),
            Self::HalfTouched => HALF_TOUCH.to_owned(),
            _ => return None,
        };
        Some(script)
    }
}

/// Defines `__translate()`, which does to the page what Google Translate does.
pub(crate) const TRANSLATE: &str = r#"
window.__translate = () => {
  const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts) {
    const outer = document.createElement("font"), inner = document.createElement("font");
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(text);
  }
};"#;

const TRAP: &str = r#"{
  let left = CALLS;
  window.__calls = 0;
  const wrap = (imports) => {
    for (const module of Object.values(imports))
      for (const [name, real] of Object.entries(module))
        if (typeof real === "function")
          module[name] = (...args) => {
            window.__calls += 1;
            if (left-- <= 0) {
              window.__stopped = true;
              throw new Error("trapped by the test");
            }
            return real(...args);
          };
    return imports;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = (source, imports) => real.call(WebAssembly, source, wrap(imports));
  }
}"#;

// Within the page, since a driver waits for the load before it does anything.
const TOUCH: &str = r#"
addEventListener("DOMContentLoaded", () => setTimeout(() => dispatchEvent(new Event("pointerdown")), 50));
addEventListener("load", () => { window.__early = !!document.querySelector('#app[data-hydrated]'); });"#;

const HALF_TOUCH: &str = r#"
setTimeout(() => {
  window.__half = !!document.getElementById("app") && !document.querySelector(".site-footer");
  dispatchEvent(new Event("pointerdown"));
}, 300);"#;

const STORAGE: &str = r#"
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
  Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
Object.defineProperty(Document.prototype, "cookie", {
  get() { throw new DOMException("blocked", "SecurityError"); },
  set() { throw new DOMException("blocked", "SecurityError"); },
});"#;
