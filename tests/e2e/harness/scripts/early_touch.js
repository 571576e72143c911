// The reader touches the page while its `load` still waits for something. Within the page, since a
// driver waits for the load before it does anything. `__early`: whether the app was there before the load.
addEventListener("DOMContentLoaded", () => {
  new Image().src = document.querySelector("link[rel=apple-touch-icon]").href + "?late";
  setTimeout(() => dispatchEvent(new Event("pointerdown")), 50);
});
addEventListener("load", () => { window.__early = !!document.querySelector("#app[data-hydrated]"); });
