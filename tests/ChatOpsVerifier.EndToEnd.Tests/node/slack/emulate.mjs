// emulate: a stricter Web API with scopes, pins and triggers that expire and serve once, and nothing of what Slack sends by itself.
// People act through the Web API with tokens of their own; what Slack would then deliver is made here.
// It refuses a token's calls from the 5,000th in an hour on. Tests look many times a second, so what they see is read again only after a call that may have changed it.
import { createEmulator } from "emulate";
import { freePort } from "../lib/control.mjs";
import * as people from "./people.mjs";

export class Emulate {
  ownSockets = false;
  windows = [];
  homes = {};
  whispers = [];
  #happened = 0;
  #directs = new Map();
  #seen = new Map();

  async start(world, middle) {
    Object.assign(this, { world, middle });
    const { team, app } = world;
    const port = await freePort();
    this.base = `http://127.0.0.1:${port}`;
    this.emulator = await createEmulator({
      service: "slack",
      port,
      baseUrl: this.base,
      seed: {
        slack: {
          team: { name: team.name, domain: team.domain },
          strict_scopes: true,
          users: world.users.map((u) => ({ name: u.name, real_name: u.realName })),
          channels: [{ name: world.channel.name }],
          oauth_apps: [{ client_id: "1.1", client_secret: "unused", app_id: app.appId, name: app.name, redirect_uris: [], scopes: world.scopes, bot_id: "B0BOT", bot_user_id: app.botUserId, bot_name: app.name }],
          tokens: [
            { token: app.botToken, type: "bot", user_id: app.botUserId, app_id: app.appId, bot_id: "B0BOT", scopes: world.scopes },
            ...world.users.map((u) => ({ token: tokenOf(u.name), type: "user", user: u.name })),
          ],
        },
      },
    });
    await this.#settle();
    middle.onCall = (method, fields, answer) => this.#see(method, fields, answer);
    return this.base;
  }

  stop() {
    return this.emulator.close();
  }

  /** The emulator makes up its own ids: the world takes them over, and the bot is invited to the channel. */
  async #settle() {
    const { world } = this;
    const { members } = await this.#api("users.list", {}, tokenOf(world.users[0].name));
    for (const user of world.users) user.id = members.find((m) => m.name === user.name).id;
    const { channels } = await this.#api("conversations.list", {}, tokenOf(world.users[0].name));
    world.channel.id = channels.find((c) => c.name === world.channel.name).id;
    const { members: present } = await this.#api("conversations.members", { channel: world.channel.id }, tokenOf(world.users[0].name));
    if (!present.includes(world.app.botUserId)) await this.#api("conversations.invite", { channel: world.channel.id, users: world.app.botUserId }, tokenOf(world.users[0].name));
    world.team.id = (await this.#api("auth.test", {}, world.app.botToken)).team_id;
  }

  async #api(method, fields, token) {
    const response = await fetch(`${this.base}/api/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(fields),
    });
    const answer = await response.json();
    if (!answer.ok) throw new Error(`emulate does not ${method}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async #act(user, method, fields) {
    const answer = await this.#as(user, method, fields);
    this.#happened++;
    return answer;
  }

  #as(user, method, fields) {
    return this.#api(method, fields, tokenOf(this.world.users.find((u) => u.id === user).name));
  }

  #see(method, fields, answer) {
    this.#happened++;
    if (!answer.ok) return;
    if (method === "views.open") this.windows = [answer.view];
    if (method === "views.publish") this.homes[fields.user_id] = answer.view;
    if (method === "chat.postEphemeral") this.whispers.push({ ...fields, ts: answer.message_ts, user: this.world.app.botUserId, subtype: "ephemeral", ephemeral_to: fields.user });
  }

  async direct(user) {
    if (!this.#directs.has(user)) this.#directs.set(user, (await this.#as(user, "conversations.open", { users: this.world.app.botUserId })).channel.id);
    return this.#directs.get(user);
  }

  async messages(channel) {
    const happened = this.#happened;
    if (this.#seen.get(channel)?.happened !== happened) this.#seen.set(channel, { happened, messages: await this.#read(channel) });
    return [...this.#seen.get(channel).messages, ...this.whispers.filter((w) => w.channel === channel)].sort((a, b) => Number(a.ts) - Number(b.ts));
  }

  async #read(channel) {
    const user = this.world.users[0].id;
    const all = [];
    for (const message of (await this.#as(user, "conversations.history", { channel, limit: 200 })).messages) {
      all.push(message);
      if (message.reply_count) all.push(...(await this.#as(user, "conversations.replies", { channel, ts: message.ts })).messages.filter((m) => m.ts !== message.ts));
    }
    return all;
  }

  async say(user, channel, text, { files = [], thread } = {}) {
    const said = files.length === 0 ? await this.#write(user, channel, text, thread) : await this.#upload(user, channel, text, files, thread);
    const happened = { type: "message", ...said, channel, channel_type: channel.startsWith("D") ? "im" : "channel", event_ts: said.ts, ...(files.length ? { subtype: "file_share" } : {}) };
    await this.middle.deliver("events_api", people.event(this.world, happened));
    return said;
  }

  async edit(user, channel, ts, text) {
    const before = (await this.messages(channel)).find((m) => m.ts === ts);
    await this.#act(user, "chat.update", { channel, ts, text });
    const at = people.stamp();
    const message = { ...before, text, edited: { user, ts: at } };
    await this.#tell(channel, { subtype: "message_changed", hidden: true, message, previous_message: before, ts: at, event_ts: at });
  }

  async remove(user, channel, ts) {
    const before = (await this.messages(channel)).find((m) => m.ts === ts);
    await this.#act(user, "chat.delete", { channel, ts });
    const at = people.stamp();
    await this.#tell(channel, { subtype: "message_deleted", hidden: true, deleted_ts: ts, previous_message: before, ts: at, event_ts: at });
  }

  #tell(channel, happened) {
    return this.middle.deliver("events_api", people.event(this.world, { type: "message", channel, channel_type: channel.startsWith("D") ? "im" : "channel", ...happened }));
  }

  async #write(user, channel, text, thread) {
    const { ts } = await this.#act(user, "chat.postMessage", { channel, text, thread_ts: thread });
    return (await this.messages(channel)).find((m) => m.ts === ts);
  }

  async #upload(user, channel, text, files, thread) {
    const sent = [];
    for (const f of files) {
      const bytes = Buffer.from(f.base64, "base64");
      const { upload_url, file_id } = await this.#as(user, "files.getUploadURLExternal", { filename: f.name, length: bytes.length });
      await fetch(upload_url, { method: "POST", body: bytes });
      sent.push({ id: file_id, title: f.name });
    }
    await this.#act(user, "files.completeUploadExternal", { files: sent, channel_id: channel, initial_comment: text, thread_ts: thread });
    return (await this.messages(channel)).find((m) => m.files?.some((f) => f.id === sent[0].id));
  }

  async press(user, message, action, state) {
    return this.middle.deliver("interactive", people.pressedInMessage(this.world, user, message, action, state ?? {}, await this.trigger(user)));
  }

  async pressHome(user, action) {
    return this.middle.deliver("interactive", people.pressedInView(this.world, user, this.homes[user], action, await this.trigger(user)));
  }

  async openHome(user) {
    return this.middle.deliver("events_api", people.event(this.world, { type: "app_home_opened", user, channel: await this.direct(user), tab: "home", event_ts: people.stamp() }));
  }

  async slash(user, command, text, channel) {
    const { answer } = await this.middle.deliver("slash_commands", people.command(this.world, user, command, text, channel, await this.trigger(user)));
    if (answer?.text) this.whispers.push({ channel, ts: people.stamp(), user: this.world.app.botUserId, subtype: "ephemeral", ephemeral_to: user, text: answer.text });
  }

  window() {
    return this.windows.at(-1) ?? null;
  }

  home(user) {
    return this.homes[user] ?? null;
  }

  async submit(user, values) {
    const { answer } = await this.middle.deliver("interactive", people.submitted(this.world, user, this.window(), values, await this.trigger(user)));
    if (answer?.response_action === "errors") return { errors: answer.errors };
    this.windows = [];
    return { errors: null };
  }

  async trigger(user) {
    return (await this.#api("views.generateTriggerId", { user_id: user }, this.world.app.botToken)).trigger_id;
  }
}

const tokenOf = (name) => `xoxp-${name}`;
