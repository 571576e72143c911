// Counts the calls from the wasm into the browser. From call number CALLS on they throw.
{
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
    WebAssembly[name] = (source, imports) => {
      const started = real.call(WebAssembly, source, wrap(imports));
      started.then(() => { window.__instantiated = true; }, () => {});
      return started;
    };
  }
}
