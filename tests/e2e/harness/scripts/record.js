// Runs before anything of the page: notes what a reader would never see.
(() => {
  const errors = (window.__errors = []);
  const writes = (window.__writes = []);
  addEventListener("error", (event) => errors.push(`error: ${event.message || event.target.src || event.target.href}`), true);
  addEventListener("unhandledrejection", (event) => errors.push(`rejection: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) =>
    errors.push(`policy: ${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`));
  for (const level of ["error", "warn", "assert"]) {
    const real = console[level];
    console[level] = (...words) => {
      if (level !== "assert" || !words[0]) errors.push(`${level}: ${words.join(" ")}`);
      real.apply(console, words);
    };
  }

  const watch = (prototype, names) => {
    for (const name of prototype ? names : []) {
      const real = prototype[name];
      if (!real) continue;
      prototype[name] = function (...args) {
        writes.push(`${name} ${args[0]}`);
        return real.apply(this, args);
      };
    }
  };
  watch(window.Storage && Storage.prototype, ["setItem", "removeItem", "clear"]);
  watch(window.IDBFactory && IDBFactory.prototype, ["open", "deleteDatabase"]);
  watch(window.CacheStorage && CacheStorage.prototype, ["open", "delete"]);
  watch(window.ServiceWorkerContainer && ServiceWorkerContainer.prototype, ["register"]);
  watch(window.CookieStore && CookieStore.prototype, ["set", "delete"]);
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(value) {
      writes.push(`cookie ${value}`);
      cookie.set.call(this, value);
    },
  });

  // Only Chromium measures layout shifts.
  window.__shifts = [];
  const kinds = window.PerformanceObserver ? PerformanceObserver.supportedEntryTypes : [];
  if (kinds.includes("layout-shift"))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = entry.sources.map((source) => source.node && (source.node.className || source.node.nodeName));
        __shifts.push({ value: entry.value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
})();
