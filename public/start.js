// Starts the app when it cannot disturb the reader: after the page is painted and the browser has
// nothing else to do, or at the first touch or key. The page is complete without it, so whatever
// goes wrong here goes wrong in silence.
{
  // Until the first paint what lies far below is not laid out (`style/section.css`). Who comes back,
  // or to a place in the page, needs every height at once. The kind of a visit has a newer name,
  // `getEntriesByType("navigation")`, which takes longer than all else that is done here.
  const layOutAll = () => document.documentElement.classList.add("painted");
  if (location.hash || performance.navigation?.type) layOutAll();

  const startLater = () => {
    const { glue, wasm } = document.querySelector("script[data-glue]").dataset;

    // A translator or an extension may have rewritten the page by now. Hydration counts on the
    // elements that were served; where they are not those, the page stays as the reader has it.
    const untouched = () => {
      const app = document.getElementById("app");
      return app && app.getElementsByTagName("*").length === Number(app.dataset.elements);
    };

    const touches = ["pointerdown", "keydown"];
    // iOS in Lockdown Mode has none.
    const hasWasm = typeof WebAssembly === "object";
    let started = false;
    const start = () => {
      if (started) return;
      started = true;
      layOutAll();
      for (const touch of touches) removeEventListener(touch, start);
      if (!untouched()) return;
      import(glue).then((app) => app.default({ module_or_path: wasm })).catch(() => {});
    };

    // Everything may have come before the first paint. Firefox tells of none where it has scrolled to
    // a place in the page, hence the second's wait.
    const painted = () => new Promise((then) => {
      new PerformanceObserver((_, paint) => {
        paint.disconnect();
        then();
      }).observe({ type: "paint", buffered: true });
      setTimeout(then, 1000);
    });

    const idle = window.requestIdleCallback || ((then) => setTimeout(then, 200));
    const loaded = async () => {
      await painted();
      layOutAll();
      // Who saves data gets the app only when they reach for it.
      if (!hasWasm || (navigator.connection && navigator.connection.saveData)) return;
      idle(start, { timeout: 2000 });
      // Named only now: browsers ask for it and its icons at once, while the page is on its way.
      const manifest = document.createElement("link");
      manifest.rel = "manifest";
      manifest.href = glue.replace(/[^/]*$/, "manifest.webmanifest");
      document.head.append(manifest);
      // The line stands in the page only where the site keeps copies for readers without a connection.
      const line = document.querySelector(".saved-copy");
      if (line && navigator.serviceWorker) navigator.serviceWorker.register(line.dataset.worker).catch(() => {});
    };

    if (hasWasm) for (const touch of touches) addEventListener(touch, start, { passive: true });
    if (document.readyState === "complete") loaded();
    else addEventListener("load", loaded, { once: true });
  };

  // Not sooner: it would be in the way of the paint, and a touch would start the app on half a page,
  // which is not as it was served. In a task of its own: the browser lays the page out in this one.
  addEventListener("DOMContentLoaded", () => setTimeout(startLater), { once: true });
}
