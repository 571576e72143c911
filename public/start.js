// Starts the app when it cannot disturb the reader: after the page is painted and the browser has
// nothing else to do, or at the first touch or key. The page is complete without it, so whatever
// goes wrong here goes wrong in silence.
{
  const { classList } = document.documentElement;
  // Until the first paint, content far below is not laid out (`style/section.css`). A reload, a return or
  // a hash needs every height at once. The kind of a visit has a newer name,
  // `getEntriesByType("navigation")`, which takes longer than all else that is done here.
  const layOutAll = () => classList.add("painted");
  if (location.hash || performance.navigation?.type) layOutAll();

  // iOS in Lockdown Mode has none.
  const hasWasm = typeof WebAssembly === "object";
  // Only now is room reserved for controls: where scripts are refused, there will be none.
  const reserve = (room) => classList.toggle("scripted", room);
  reserve(hasWasm);

  const startLater = () => {
    const app = document.getElementById("app");
    const { glue, wasm, sheet } = document.querySelector("script[data-glue]").dataset;

    // What hydration walks: elements, texts and markers, in order. `render/document/served_tree.rs`
    // makes the same number of the served page.
    const fingerprint = (tree) => {
      let hash = 0x811c9dc5;
      const nodes = document.createTreeWalker(tree, 133);
      while (nodes.nextNode()) {
        const { nodeType, localName, data } = nodes.currentNode;
        const node = nodeType + (localName ?? data);
        for (let at = 0; at < node.length; at++) hash = Math.imul(hash ^ node.charCodeAt(at), 0x01000193);
      }
      return String(hash >>> 0);
    };

    // Phones make links of numbers, and Cloudflare hides mail addresses. Every link of ours has a
    // class; a hidden address is hexadecimal, each byte combined with the first.
    const repair = (tree) => {
      for (const link of tree.querySelectorAll("a:not([class])")) link.replaceWith(...link.childNodes);
      for (const hidden of tree.querySelectorAll("[data-cfemail]")) {
        const [key, ...bytes] = hidden.dataset.cfemail.match(/../g).map((byte) => parseInt(byte, 16));
        const mail = String.fromCharCode(...bytes.map((byte) => byte ^ key));
        const link = hidden.parentNode.closest("a");
        if (link) link.href = `mailto:${mail}`;
        hidden.replaceWith(mail);
      }
      tree.normalize();
    };

    // Translators and extensions rewrite pages too. Where anything else has changed, the page stays as
    // the reader has it. The app asks again right before hydration.
    app.isAsServed = () => {
      const isServed = (tree) => fingerprint(tree) === app.dataset.served;
      if (isServed(app)) return true;
      const copy = app.cloneNode(true);
      repair(copy);
      if (isServed(copy)) repair(app);
      else reserve(false);
      return isServed(app);
    };

    // Later, because a reload aborts the download: its page must not move before the browser notes
    // the scroll position.
    const release = () => setTimeout(reserve, 1000, false);
    // The styles that this page does not need. Another page may, and the app shows it without loading
    // a document, so the app waits for them.
    const styled = () => new Promise((then) => {
      if (!sheet || document.querySelector("style[data-deferred]")) return then();
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = sheet;
      link.onload = link.onerror = then;
      document.head.append(link);
    });
    const touches = ["pointerdown", "keydown"];
    let started = false;
    const start = () => {
      if (started) return;
      started = true;
      layOutAll();
      for (const touch of touches) removeEventListener(touch, start);
      if (!app.isAsServed()) return;
      Promise.all([import(glue), styled()])
        .then(([app]) => app.default({ module_or_path: wasm }))
        .catch(release);
    };

    // Everything may have come before the first paint. Firefox reports none where it has scrolled to
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
      // The line is in the page only where the site keeps copies for readers without a connection.
      const line = document.querySelector(".saved-copy");
      if (line && navigator.serviceWorker) navigator.serviceWorker.register(line.dataset.worker).catch(() => {});
      // With data saving on, the app loads only at the first touch or key.
      if (!hasWasm || (navigator.connection && navigator.connection.saveData)) return;
      idle(start, { timeout: 2000 });
      // Named only now: browsers ask for it and its icons at once, while the page is on its way.
      const manifest = document.createElement("link");
      manifest.rel = "manifest";
      manifest.href = glue.replace(/[^/]*$/, "manifest.webmanifest");
      document.head.append(manifest);
    };

    if (hasWasm) for (const touch of touches) addEventListener(touch, start, { passive: true });
    if (document.readyState === "complete") loaded();
    else addEventListener("load", loaded, { once: true });
  };

  // Not sooner: it would be in the way of the paint, and a touch would start the app on half a page,
  // which is not as it was served. In a task of its own: the browser lays the page out in this one.
  const startSoon = () => setTimeout(startLater);
  // A loader may run this script late.
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", startSoon, { once: true });
  else startSoon();
}
