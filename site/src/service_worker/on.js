// Keeps pages for readers without a connection. Who answers first is always the network: what is
// kept is shown only when nobody answers, and says so.

// Filled in by the prerender: the version of the app, its files, and the pages to keep at once.
const { version, assets, pages } = KEPT;

// Another site on the same host may keep pages too: the names begin with the path of this one.
const own = `${registration.scope} `;
const name = own + version;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keepAll());
});

addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (assets.includes(pathname)) event.respondWith(asset(request));
});

// The pages of the navigation, the files of the app, and what the reader has open right now.
async function keepAll() {
  const cache = await caches.open(name);
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const here = open.map((client) => plain(client.url)).filter((url) => url.startsWith(registration.scope));
  // One that does not come is kept when it is read.
  await Promise.allSettled([
    ...assets.map((url) => cache.add(url)),
    ...[...new Set([...pages.map(plain), ...here])].map((url) => ask(url).then((answer) => keep(cache, url, answer))),
  ]);
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((old) => old.startsWith(own) && old !== name).map((old) => caches.delete(old)));
}

async function page(event) {
  const url = plain(event.request.url);
  const cache = await caches.open(name);
  try {
    const answer = await ask(event.request);
    event.waitUntil(keep(cache, url, answer.clone()));
    return answer;
  } catch {
    const kept = await cache.match(url);
    return kept ? shown(kept) : Response.error();
  }
}

// The name of an asset holds the hash of its bytes, so a kept one is the right one.
async function asset(request) {
  return (await caches.match(request, { cacheName: name })) ?? fetch(request);
}

// Past the browser's own cache: words that have changed are never shown as they were.
function ask(request) {
  return fetch(request, { cache: "no-cache" });
}

// Keeps a page with the moment it was kept; one that the site has taken away goes here too.
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
