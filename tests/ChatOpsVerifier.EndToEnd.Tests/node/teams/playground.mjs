// Microsoft 365 Agents Playground before a bot: a Teams of one person, a group chat and a team. What crosses the wire is in its
// log, which this script keeps for the test. Settings: bot, where the bot's endpoint is at first; world, the Playground's configuration.
import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import WebSocket from "ws";
import { freePort, readBody, serve, settings, until } from "../lib/control.mjs";

const { bot, world } = settings();
let target = bot;
const here = path.dirname(fileURLToPath(import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "verifier-playground-"));
const config = path.join(folder, "world.yml");
const logFile = path.join(folder, "log");
fs.writeFileSync(config, JSON.stringify(world)); // JSON is YAML, too

// The Playground knows one endpoint for ever; a program that is started again listens elsewhere.
const middle = http.createServer(async (request, response) => {
  try {
    const body = await readBody(request);
    const answer = await fetch(target, { method: request.method, headers: { "content-type": request.headers["content-type"] ?? "" }, body: body.length ? body : undefined });
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  } catch {
    response.writeHead(502).end();
  }
});
await new Promise((resolve, reject) => middle.once("error", reject).listen(0, "127.0.0.1", resolve));

const port = await freePort();
const page = `http://127.0.0.1:${port}`;
const playground = spawn(
  process.execPath,
  [
    "--require", path.join(here, "loopback.cjs"), path.join(here, "../node_modules/@microsoft/m365agentsplayground/cli.js"), "start",
    "-e", `http://127.0.0.1:${middle.address().port}/api/messages`, "-p", `${port}`, "-c", "msteams", "--service-url", `${page}/_connector`, "--disable-telemetry",
  ],
  {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: "none", M365_AGENTS_PLAYGROUND_CONFIG_PATH: config, M365_AGENTS_PLAYGROUND_LOGFILE: logFile },
  },
);
let said = "";
let ended = false;
for (const stream of [playground.stdout, playground.stderr]) stream.on("data", (data) => (said = (said + data).slice(-20_000)));
playground.once("exit", () => (ended = true));

await until(async () => {
  if (ended) throw new Error(`the Playground ended: ${said}${fs.existsSync(logFile) ? fs.readFileSync(logFile, "utf8").slice(-2_000) : ""}`);
  return await fetch(`${page}/_debug/ping`).then((answer) => answer.ok, () => false);
}, "the Playground");
const log = [];
const stream = new WebSocket(`${page.replace("http", "ws")}/_ws/log/stream`);
stream.on("message", (data) => {
  const { log: entry } = JSON.parse(String(data));
  if (entry?.request) log.push(entry);
});
await new Promise((resolve, reject) => stream.once("open", resolve).once("error", reject));

/** An activity that the Playground's page cannot make, sent by it all the same. */
async function custom({ conversation, activity }) {
  const template = await fetch(`${page}/_internal/v1/customActivities/template?conversationId=${encodeURIComponent(conversation)}&type=install`);
  const { action, entities, ...common } = await template.json();
  const answer = await fetch(`${page}/_internal/v1/customActivities`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...common, type: "message", ...activity }),
  });
  if (!answer.ok) throw new Error(`the Playground does not send it: ${answer.status} ${await answer.text()}`);
}

const orders = {
  /** Requests and answers of both directions, oldest first. */
  log: ({ since = 0 }) => log.slice(since),
  custom,
  /** Where the bot's endpoint is from now on. */
  target: ({ bot: now }) => (target = now),
};
await serve(orders, { page, config: (await (await fetch(`${page}/_internal/v1/testConfig`)).json()).config }, async () => {
  stream.terminate();
  middle.closeAllConnections();
  playground.kill("SIGKILL");
  fs.rmSync(folder, { recursive: true, force: true });
});
