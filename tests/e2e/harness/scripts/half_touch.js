// The reader touches the first half of a page that is still being parsed.
setTimeout(() => {
  window.__half = !!document.getElementById("app") && !document.querySelector(".site-footer");
  dispatchEvent(new Event("pointerdown"));
}, 300);
