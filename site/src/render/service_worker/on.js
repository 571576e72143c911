// Keeps pages for readers without a connection. The network is always asked first: what is kept is
// shown only when there is no answer, and says so.

// Filled in when the site is made: the files of the app, and the pages to keep at once.
const { assets, pages } = SETTINGS;

// Another site on the same host may keep pages too: the name begins with the path of this one. It stays
// the same from release to release, so that an installation never replaces what is kept by less.
const name = `${registration.scope} pages`;

// How long a connection may say nothing.
const PATIENCE = 4000;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(refresh());
});

addEventListener("activate", (event) => event.waitUntil(forgetOld().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (assets.includes(pathname)) event.respondWith(asset(request));
});

// Once in the life of this worker, which browsers end soon after the last page: once a visit.
let refreshed;
const refresh = () => (refreshed ??= keepAll());

// The files of the app that are not kept yet, the pages of the navigation, what the reader has open
// right now, and what is kept already: it may have changed, or been withdrawn.
async function keepAll() {
  const cache = await caches.open(name);
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const kept = (await cache.keys()).map((request) => request.url);
  const urls = [...pages.map(plain), ...open.map((client) => plain(client.url)), ...kept.filter(isPage)];
  const wanted = urls.filter((url) => url.startsWith(registration.scope));
  const missing = assets.filter((path) => !kept.includes(plain(path)));
  // One that does not come is kept when it is read.
  await Promise.allSettled([
    ...missing.map((url) => cache.add(url)),
    ...[...new Set(wanted)].map((url) => ask(url).then((answer) => keep(cache, url, answer))),
  ]);
}

// Files of older apps, once the new ones are here, and what older versions of this file have kept.
async function forgetOld() {
  const cache = await caches.open(name);
  const kept = (await cache.keys()).map((request) => request.url);
  const current = assets.map(plain);
  if (current.every((url) => kept.includes(url))) {
    const old = kept.filter((url) => !isPage(url) && !current.includes(url));
    await Promise.all(old.map((url) => cache.delete(url)));
  }
  const names = await caches.keys();
  const own = names.filter((other) => other.startsWith(`${registration.scope} `) && other !== name);
  await Promise.all(own.map((other) => caches.delete(other)));
}

async function page(event) {
  const url = plain(event.request.url);
  const cache = await caches.open(name);
  const answer = ask(event.request);
  // A late answer is kept too.
  const copied = answer.then((answer) => answer.clone());
  event.waitUntil(copied.then((copy) => keep(cache, url, copy)).then(refresh).catch(() => {}));
  const kept = await cache.match(url);
  if (!kept) return answer;
  let timer;
  const silence = new Promise((_, refuse) => (timer = setTimeout(refuse, PATIENCE)));
  return Promise.race([answer, silence])
    .catch(() => shown(kept))
    .finally(() => clearTimeout(timer));
}

// The name of an asset holds the hash of its bytes, so a kept one is the right one.
async function asset(request) {
  return (await caches.match(request, { cacheName: name })) ?? fetch(request);
}

// Past the browser's own cache: words that have changed are never shown as they were.
function ask(request) {
  return fetch(request, { cache: "no-cache" });
}

// Keeps a page with the time; one that was withdrawn is deleted here too.
async function keep(cache, url, answer) {
  if (answer.status === 404 || answer.status === 410) return cache.delete(url);
  if (!answer.ok || answer.redirected) return;
  const headers = new Headers(answer.headers);
  headers.set("X-Kept", Date.now());
  // The text is kept unpacked.
  for (const packed of ["Content-Encoding", "Content-Length"]) headers.delete(packed);
  await cache.put(url, new Response(await answer.blob(), { headers }));
}

// The kept page with the line that says so, in the page's own language.
async function shown(kept) {
  const html = await kept.text();
  const lang = html.match(/<html[^>]* lang="([^"]*)"/)?.[1];
  const date = new Date(Number(kept.headers.get("X-Kept")));
  const words = date.toLocaleString(lang, { dateStyle: "long", timeStyle: "short" });
  const line = /(<p class="saved-copy"[^>]*) hidden>([^<]*)/;
  const said = html.replace(line, (_, tag, text) => `${tag}>${text.replace("{date}", () => words)}`);
  return new Response(said, { headers: kept.headers });
}

function plain(url) {
  const { origin, pathname } = new URL(url, location);
  return origin + pathname;
}

function isPage(url) {
  return !/\.(js|wasm|css)$/.test(url);
}
