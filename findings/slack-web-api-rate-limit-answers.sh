#!/usr/bin/env bash
# How @slack/web-api 7.10.0 takes the ways in which Slack, or a proxy in front of it, can refuse a call for the moment. Retries are set to two.
#  - 429 with Retry-After: waits and tries again, but reads whole seconds only: 1.5 becomes 1, which is too early.
#  - 429 without Retry-After: no retry at all; the call fails with an error that has no code, so a handler that decides by code misses it.
#    A 503 without any header is tried again.
#  - 200 with {"ok":false,"error":"ratelimited"}: no retry; it is a platform error like a wrong channel.
#  - 200 with an HTML page: a platform error whose name is the page.
# Guess before running: 429 without Retry-After falls back to the same delays as 503, and "ratelimited" is tried again like 429.
# Why it matters: a bot that leaves retries to the client loses messages in exactly these cases; it needs its own queue behind it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "dependencies": { "@slack/web-api": "7.10.0" } }' > package.json
npm install --ignore-scripts --no-audit --no-fund --loglevel=error > /dev/null
cat > see.cjs <<'END'
const http = require('node:http');
const { WebClient } = require('@slack/web-api');
const answers = {
  '429, Retry-After: 1.5': [429, { 'retry-after': '1.5' }, ''],
  '429 without Retry-After': [429, {}, ''],
  '503 without Retry-After': [503, {}, 'busy'],
  '200 ratelimited': [200, { 'content-type': 'application/json' }, '{"ok":false,"error":"ratelimited"}'],
  '200 with a page': [200, { 'content-type': 'text/html' }, '<p>Back soon</p>'],
};
const names = Object.keys(answers);
let requests = 0;
const server = http.createServer((request, response) => {
  requests++;
  const [status, headers, body] = answers[names[Number(request.url.slice(-1))]];
  response.writeHead(status, headers).end(body);
});
server.listen(0, '127.0.0.1', async () => {
  const slackApiUrl = `http://127.0.0.1:${server.address().port}/`;
  for (let n = 0; n < names.length; n++) {
    requests = 0;
    const client = new WebClient('token', { slackApiUrl, retryConfig: { retries: 2, factor: 1, minTimeout: 10 }, logLevel: 'error' });
    const waits = [];
    client.on('rate_limited', seconds => waits.push(seconds));
    const error = await client.apiCall(`m.${n}`).then(() => null, e => e);
    console.log(`${names[n]}: ${requests} requests, code ${error.code ?? 'none'}${waits.length ? `, waits of ${[...new Set(waits)]} s` : ''}`);
  }
  server.close();
});
END
seen=$(node see.cjs)
expected='429, Retry-After: 1.5: 3 requests, code none, waits of 1 s
429 without Retry-After: 1 requests, code none
503 without Retry-After: 3 requests, code slack_webapi_http_error
200 ratelimited: 1 requests, code slack_webapi_platform_error
200 with a page: 1 requests, code slack_webapi_platform_error'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
