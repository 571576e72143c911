// Saved copies are turned off. Browsers that still have a worker of this site ask for this file
// sooner or later: it takes away what was kept, and itself.
const own = `${registration.scope} `;

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(forget()));

async function forget() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
  await registration.unregister();
}
