//! What to do with a finished site, for each host.

use crate::Host;
use crate::publish::{IMMUTABLE, NO_CACHE, SECURITY};
use std::path::Path;

/// What to do next with the site in `output`, which is served under `base`.
pub(super) fn next_steps(host: Host, output: &Path, base: &str) -> String {
    let folder = output.display();
    let at_root = base == "/";
    match host {
        Host::Netlify => format!(
            "Next: drag the folder {folder} onto https://app.netlify.com/drop, or run: netlify deploy --prod --dir {folder}\n{}",
            headers_at_top(at_root)
        ),
        Host::Cloudflare => format!(
            "Next: upload the folder {folder} under Workers & Pages, Create, Pages, or run: wrangler pages deploy {folder}\n{}",
            headers_at_top(at_root)
        ),
        Host::GithubPages => format!(
            "Next: publish the folder {folder}. `site init --github` writes a workflow that does it at every change.\n{}",
            match at_root {
                true =>
                    "A repository's own pages are under its name: build them with --public-url /NAME/.",
                false => "The path is the repository's name.",
            }
        ),
        Host::Nginx => format!(
            "Next, in the server's block of nginx:\n  root {};\n  include {}/_nginx.conf;\nThen: nginx -t && nginx -s reload. Once is enough: the file is the same for later builds.",
            if at_root { folder.to_string() } else { format!("the folder that {base} begins in") },
            folder
        ),
        Host::Apache => format!(
            "Next: copy the folder {folder}, with the hidden file .htaccess in it, to be {base} on the server.\nIf wrong addresses do not show the site's own page, the server needs: AllowOverride FileInfo"
        ),
        Host::S3 => s3(output, base),
    }
}

fn headers_at_top(at_root: bool) -> &'static str {
    match at_root {
        true => "The file _headers in it sets the headers.",
        false => "Move the file _headers to the top of what is published: it counts only there.",
    }
}

/// What to set in S3, which reads no file, and in the CloudFront before it.
fn s3(output: &Path, base: &str) -> String {
    let folder = output.display();
    let to = format!("s3://BUCKET{base}");
    let headers = SECURITY.map(|(name, value)| format!("  {name}: {value}\n")).concat();
    format!(
        "Next, with the name of your bucket:\n  \
         aws s3 sync {folder} {to} --delete --cache-control \"{NO_CACHE}\"\n  \
         aws s3 cp {folder} {to} --recursive --exclude \"*\" --include \"patient-guide-*\" --cache-control \"{IMMUTABLE}\"\n\n\
         | files           | Content-Type              | Cache-Control |\n\
         |-----------------|---------------------------|---------------|\n\
         | *.html          | text/html; charset=utf-8  | {NO_CACHE} |\n\
         | content/*.json  | application/json          | {NO_CACHE} |\n\
         | *.webmanifest   | application/manifest+json | {NO_CACHE} |\n\
         | patient-guide-*.js   | text/javascript      | {IMMUTABLE} |\n\
         | patient-guide-*.wasm | application/wasm     | {IMMUTABLE} |\n\n\
         In the bucket, under Static website hosting: index document index.html, error document {error}\n\
         In CloudFront, under Response headers policies:\n{headers}",
        error = format_args!("{}404.html", base.trim_start_matches('/')),
    )
}
