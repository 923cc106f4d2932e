// Between the program and an emulator. The program's Web API calls go through here, and so does everything that Slack would
// send: by signed request or by socket. All of it is remembered, and what an emulator cannot make itself is sent from here.
import http from "node:http";
import { randomUUID } from "node:crypto";
import { WebSocket, WebSocketServer } from "ws";
import { readBody, until } from "../lib/control.mjs";
import { read, sign, written } from "./signing.mjs";

/** Slack's own patience. */
const PATIENCE = 3_000;

/** Headers that belong to one hop and not to the request. */
const OF_THE_HOP = ["host", "connection", "content-length", "transfer-encoding", "accept-encoding", "expect"];

const without = (headers, names) => Object.fromEntries([...Object.entries(headers)].filter(([name]) => !names.includes(name)));

export class Middle {
  /** Web API calls: { method, fields, answer }. */
  calls = [];

  /** What was delivered: { kind, payload, ackMs, status, answer }. */
  deliveries = [];

  sockets = new Set();
  wanted = [];
  kept = new Set();
  target = null;

  constructor({ mode, app, ownSockets }) {
    Object.assign(this, { mode, app, ownSockets });
  }

  async start() {
    this.server = http.createServer((request, response) => {
      this.#answer(request, response).catch((fault) => {
        response.writeHead(502);
        response.end(String(fault));
      });
    });
    const sockets = new WebSocketServer({ noServer: true });
    this.server.on("upgrade", (request, socket, head) => sockets.handleUpgrade(request, socket, head, (opened) => this.#take(opened, request.url)));
    await new Promise((resolve, reject) => this.server.once("error", reject).listen(0, "127.0.0.1", resolve));
    this.base = `http://127.0.0.1:${this.server.address().port}`;
  }

  async stop() {
    this.drop();
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Cuts all sockets without a goodbye. */
  drop() {
    for (const socket of this.sockets) socket.terminate();
    return this.sockets.size;
  }

  /** Says on all sockets that they are going to end, as Slack does before it renews them. */
  renew() {
    for (const socket of this.sockets) socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
    return this.sockets.size;
  }

  /** Keeps from the program, and returns, the next payload of the emulator that fits. */
  next(fits) {
    return new Promise((resolve) => this.wanted.push({ fits, resolve }));
  }

  /** Delivers, over whichever transport the program uses, and returns what came of it. */
  async deliver(kind, payload, options = {}) {
    return this.mode === "socket" ? this.#send(kind, payload, options) : this.#post(kind, payload, options);
  }

  // ---- from the program -------------------------------------------------------------------

  async #answer(request, response) {
    const body = await readBody(request);
    if (request.url === "/from-emulator") return this.#pass(request, response, body.toString());
    const method = /^\/api\/([\w.]+)/.exec(request.url)?.[1];
    if (method === "apps.connections.open" && !this.ownSockets) {
      response.writeHead(200, { "content-type": "application/json" });
      return response.end(JSON.stringify({ ok: true, url: `${this.base.replace("http", "ws")}/socket` }));
    }
    const upstream = await fetch(this.emulator + request.url, {
      method: request.method,
      headers: without(request.headers, OF_THE_HOP),
      body: ["GET", "HEAD"].includes(request.method) ? undefined : body,
      redirect: "manual",
    });
    let bytes = Buffer.from(await upstream.arrayBuffer());
    if (method) bytes = this.#remember(method, request, body, bytes);
    response.writeHead(upstream.status, without(Object.fromEntries(upstream.headers), ["content-length", "content-encoding", "transfer-encoding", "connection"]));
    response.end(bytes);
  }

  #remember(method, request, body, bytes) {
    const type = request.headers["content-type"] ?? "";
    const fields = type.includes("json") ? JSON.parse(body.toString()) : Object.fromEntries(new URLSearchParams(body.toString()));
    const answer = JSON.parse(bytes.toString());
    this.calls.push({ method, fields, answer });
    this.onCall?.(method, fields, answer);
    if (method !== "apps.connections.open" || !answer.ok) return bytes;
    const own = new URL(answer.url);
    return Buffer.from(JSON.stringify({ ...answer, url: `${this.base.replace("http", "ws")}${own.pathname}${own.search}` }));
  }

  #take(socket, path) {
    this.sockets.add(socket);
    socket.on("error", () => {});
    socket.on("message", (raw) => this.#acknowledged(JSON.parse(raw.toString())));
    socket.on("close", () => this.sockets.delete(socket));
    if (!this.ownSockets) return socket.send(JSON.stringify({ type: "hello", num_connections: this.sockets.size }));
    const emulator = new WebSocket(this.emulator.replace("http", "ws") + path);
    emulator.on("error", () => socket.close());
    emulator.on("close", () => socket.close());
    socket.on("close", () => emulator.close());
    socket.on("message", (raw) => {
      if (!JSON.parse(raw.toString()).envelope_id?.startsWith("ours-")) emulator.send(raw.toString());
    });
    emulator.on("message", (raw) => {
      const envelope = JSON.parse(raw.toString());
      if (envelope.envelope_id && this.#keep(envelope.payload)) return emulator.send(JSON.stringify({ envelope_id: envelope.envelope_id }));
      if (envelope.envelope_id) this.#begin(envelope.type, envelope.payload, envelope.envelope_id);
      socket.send(raw.toString());
    });
  }

  /** An emulator may send the same over each of several sockets: what was kept once is kept each time. */
  #keep(payload) {
    if (payload?.trigger_id && this.kept.has(payload.trigger_id)) return true;
    const at = this.wanted.findIndex((w) => w.fits(payload));
    if (at < 0) return false;
    this.kept.add(payload.trigger_id);
    this.wanted.splice(at, 1)[0].resolve(payload);
    return true;
  }

  // ---- to the program ---------------------------------------------------------------------

  #begin(kind, payload, envelope) {
    const delivery = { kind, payload, envelope, began: performance.now() };
    this.deliveries.push(delivery);
    return delivery;
  }

  #acknowledged({ envelope_id: envelope, payload }) {
    const delivery = this.deliveries.find((d) => d.envelope === envelope && d.ackMs === undefined);
    if (!delivery) return;
    Object.assign(delivery, { ackMs: performance.now() - delivery.began, status: 200, answer: payload });
    delivery.done?.();
  }

  async #send(kind, payload, { patience = PATIENCE } = {}) {
    const socket = await until(() => [...this.sockets].find((s) => s.readyState === WebSocket.OPEN), "a socket of the program");
    const delivery = this.#begin(kind, payload, `ours-${randomUUID()}`);
    const done = new Promise((resolve) => {
      delivery.done = resolve;
      setTimeout(resolve, patience).unref();
    });
    socket.send(JSON.stringify({ envelope_id: delivery.envelope, type: kind, payload, accepts_response_payload: kind !== "events_api" }));
    await done;
    return delivery;
  }

  async #post(kind, payload, { signed, at, cut = 0, retry, patience = PATIENCE } = {}) {
    const [type, body] = written(kind, payload);
    const headers = { "content-type": type, ...sign(this.app.signingSecret, body, at) };
    if (signed === null) delete headers["x-slack-signature"];
    else if (signed) headers["x-slack-signature"] = signed;
    if (retry) Object.assign(headers, { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_timeout" });
    const delivery = this.#begin(kind, payload);
    const response = await fetch(this.target, { method: "POST", headers, body: body.slice(0, body.length - cut), signal: AbortSignal.timeout(patience) });
    const text = await response.text();
    return Object.assign(delivery, { ackMs: performance.now() - delivery.began, status: response.status, answer: text ? JSON.parse(text) : undefined });
  }

  /** The emulator posts here what it would post to the program. */
  async #pass(request, response, body) {
    let { kind, payload } = read(request.headers["content-type"] ?? "", body);
    if (this.#keep(payload)) return response.end();
    payload = this.complete?.(payload) ?? payload;
    const { status, answer } = await this.deliver(kind, payload);
    response.writeHead(status ?? 504, { "content-type": "application/json" });
    response.end(answer === undefined ? "" : JSON.stringify(answer));
  }
}
