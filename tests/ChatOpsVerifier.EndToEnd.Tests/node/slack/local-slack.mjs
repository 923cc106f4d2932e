// local-slack: a prebuilt program with Web API, Socket Mode, signed events, commands, buttons and modals. People act through its
// control API, and see modals and Homes through the socket of its screen.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { freePort, until } from "../lib/control.mjs";
import * as people from "./people.mjs";

const program = () => join(dirname(createRequire(import.meta.url).resolve("local-slack-linux-x64/package.json")), "bin", "local-slack");

export class LocalSlack {
  ownSockets = true;
  windows = [];
  homes = {};
  refusals = null;
  changes = 0;

  async start(world, middle) {
    Object.assign(this, { world, middle });
    const { team, app, mode } = world;
    this.folder = mkdtempSync(join(tmpdir(), "verifier-slack-"));
    const settings = {
      workspace: { name: team.name, domain: team.domain, teamId: team.id },
      app: { appId: app.appId, botUserId: app.botUserId, botName: app.name, botToken: app.botToken, appToken: app.appToken, signingSecret: app.signingSecret, mode, requestUrl: `${middle.base}/from-emulator` },
      users: world.users.map((u) => ({ id: u.id, name: u.name, real_name: u.realName, email: `${u.name}@acme.example`, tz: "Europe/Vienna" })),
      channels: [{ id: world.channel.id, name: world.channel.name, topic: "", is_private: false, members: [...world.users.map((u) => u.id), app.botUserId] }],
    };
    const file = join(this.folder, "settings.json");
    writeFileSync(file, JSON.stringify(settings));
    const port = await freePort();
    const here = dirname(fileURLToPath(import.meta.url));
    this.process = spawn(program(), ["--config", file, "--port", String(port), "--base-host", "127.0.0.1", "--files-dir", join(this.folder, "files")], {
      env: { ...process.env, BUN_OPTIONS: `--preload=${join(here, "loopback.cjs")}` },
      stdio: ["ignore", "ignore", "inherit"],
    });
    this.base = `http://127.0.0.1:${port}`;
    await until(() => fetch(`${this.base}/_control/state`).then((r) => r.ok, () => false), "local-slack to listen");
    await this.#look();
    return this.base;
  }

  async stop() {
    this.screen?.terminate();
    if (this.process?.exitCode === null) {
      const gone = new Promise((resolve) => this.process.once("exit", resolve));
      this.process.kill();
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #control(order, body) {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.base}/_control/${order}`, body ? { method: "POST", headers: isForm ? {} : { "content-type": "application/json" }, body: isForm ? body : JSON.stringify(body) } : {});
    const answer = await response.json();
    if (!response.ok || answer.ok === false) throw new Error(`local-slack does not ${order}: ${JSON.stringify(answer)}`);
    return answer;
  }

  #look() {
    this.screen = new WebSocket(`${this.base.replace("http", "ws")}/ui`);
    this.screen.on("message", (raw) => {
      const seen = JSON.parse(raw.toString());
      if (seen.t === "view") [this.windows, this.refusals] = [seen.stack, null];
      if (seen.t === "view_errors") this.refusals = seen.errors;
      if (seen.t === "home") this.homes[seen.user] = seen.view;
      if (seen.t === "view" || seen.t === "view_errors") this.changes++;
    });
    return new Promise((resolve, reject) => this.screen.once("open", resolve).once("error", reject));
  }

  async direct(user) {
    const { channels } = await this.#control("state");
    const found = channels.find((c) => c.is_im && c.members.includes(user) && c.members.includes(this.world.app.botUserId));
    if (found) return found.id;
    const opened = await fetch(`${this.base}/api/conversations.open`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${this.world.app.botToken}` },
      body: JSON.stringify({ users: user }),
    });
    return (await opened.json()).channel.id;
  }

  async messages(channel) {
    return (await this.#control(`messages/${channel}`)).messages;
  }

  async say(user, channel, text, { files = [], thread } = {}) {
    if (files.length === 0) return (await this.#control("message", { channel, user, text, thread_ts: thread })).message;
    const form = new FormData();
    form.set("channel", channel);
    form.set("user", user);
    if (text) form.set("text", text);
    for (const f of files) form.append("file", new File([Buffer.from(f.base64, "base64")], f.name, { type: f.type }));
    return (await this.#control("upload", form)).message;
  }

  edit(user, channel, ts, text) {
    return this.#control("edit-message", { channel, ts, user, text });
  }

  remove(user, channel, ts) {
    return this.#control("delete-message", { channel, ts, user });
  }

  /** A press without anything filled in is the emulator's own; it carries no state, so one with state is made here, with a trigger of the emulator. */
  async press(user, message, action, state) {
    if (!state) return this.#control("interact", { channel: message.channel, messageTs: message.ts, user, action });
    return this.middle.deliver("interactive", people.pressedInMessage(this.world, user, message, action, state, await this.trigger(user)));
  }

  async pressHome(user, action) {
    return this.middle.deliver("interactive", people.pressedInView(this.world, user, this.homes[user], action, await this.trigger(user)));
  }

  openHome(user) {
    return this.#control("open-home", { user });
  }

  slash(user, command, text, channel) {
    return this.#control("command", { channel, user, command, text });
  }

  window() {
    return this.windows.at(-1) ?? null;
  }

  home(user) {
    return this.homes[user] ?? null;
  }

  async submit(user, values) {
    const before = this.changes;
    this.screen.send(JSON.stringify({ t: "view_submit", user, values }));
    await until(() => this.changes !== before, "an answer to the window");
    return { errors: this.refusals };
  }

  async trigger(user) {
    const made = this.middle.next((p) => p?.command === "/trigger");
    const sent = this.slash(user, "/trigger", "", await this.direct(user));
    const { trigger_id } = await made;
    await sent;
    return trigger_id;
  }
}
