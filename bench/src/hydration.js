// Marks when the app's wasm begins to be made ready, and when the app has taken the page over.
for (const name of ["instantiate", "instantiateStreaming"]) {
  const made = WebAssembly[name];
  WebAssembly[name] = (...of) => {
    if (!performance.getEntriesByName("hydration-start").length) performance.mark("hydration-start");
    return made.apply(WebAssembly, of);
  };
}
new MutationObserver((_, observer) => {
  if (!document.querySelector("#app[data-hydrated]")) return;
  performance.mark("hydration-end");
  observer.disconnect();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-hydrated"] });
