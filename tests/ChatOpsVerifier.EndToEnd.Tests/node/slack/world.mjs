// A small Slack workspace: an operator, a teammate, the team's channel and the app. Settings: { backend, mode, scopes }.
import { serve, settings } from "../lib/control.mjs";
import { Emulate } from "./emulate.mjs";
import { LocalSlack } from "./local-slack.mjs";
import { Middle } from "./middle.mjs";
import * as people from "./people.mjs";

const { backend, mode, scopes } = settings();
const world = {
  mode,
  scopes,
  team: { id: "T0ACME", name: "Acme", domain: "acme" },
  users: [
    { id: "U0OLGA", name: "olga", realName: "Olga Operator" },
    { id: "U0TOM", name: "tom", realName: "Tom Teammate" },
  ],
  channel: { id: "C0GOLIVE", name: "go-live" },
  app: { appId: "A0VERIFIER", botUserId: "U0BOT", name: "verifier", botToken: "xoxb-end-to-end", appToken: "xapp-end-to-end", signingSecret: "signing-secret-of-the-end-to-end-tests" },
};

const slack = backend === "emulate" ? new Emulate() : new LocalSlack();
const middle = new Middle({ mode, app: world.app, ownSockets: slack.ownSockets });
await middle.start();
middle.emulator = await slack.start(world, middle);

const summary = ({ kind, payload, ackMs, status, answer }) => ({ kind, payload, ackMs, status, answer });

const orders = {
  /** Where the program takes signed requests. */
  target: ({ url }) => (middle.target = url),
  direct: ({ user }) => slack.direct(user),
  messages: ({ channel }) => slack.messages(channel),
  edit: ({ user, channel, ts, text }) => slack.edit(user, channel, ts, text),
  remove: ({ user, channel, ts }) => slack.remove(user, channel, ts),
  say: ({ user, channel, text, files, thread }) => slack.say(user, channel, text, { files, thread }),
  press: async ({ user, channel, ts, action, state }) => {
    const message = (await slack.messages(channel)).find((m) => m.ts === ts);
    await slack.press(user, { ...message, channel }, action, state);
  },
  pressHome: async ({ user, action }) => void (await slack.pressHome(user, action)),
  slash: ({ user, command, text, channel }) => slack.slash(user, command, text, channel),
  shortcut: async ({ user, callbackId, channel, ts }) => {
    const message = (await slack.messages(channel)).find((m) => m.ts === ts);
    await middle.deliver("interactive", people.shortcut(world, user, callbackId, { ...message, channel }, await slack.trigger(user)));
  },
  openHome: async ({ user }) => void (await slack.openHome(user)),
  home: ({ user }) => slack.home(user),
  window: () => slack.window(),
  submit: ({ user, values }) => slack.submit(user, values),
  drop: () => middle.drop(),
  renew: () => middle.renew(),
  sockets: () => middle.sockets.size,
  calls: () => middle.calls,
  deliveries: () => middle.deliveries.map(summary),

  /** The same again, as often as that, at once: with the same event id, or with others. What counts is what comes of them, not how soon on a busy machine. */
  again: async ({ delivery, times, newIds }) => {
    const one = middle.deliveries[delivery];
    const payloads = Array.from({ length: times }, (_, i) => (newIds ? { ...one.payload, event_id: `${one.payload.event_id}x${i}` } : one.payload));
    return (await Promise.all(payloads.map((payload, i) => middle.deliver(one.kind, payload, { retry: i + 1, patience: 30_000 })))).map((d) => d.status);
  },

  /** Requests that Slack did not send; gives the status of each. */
  forge: async ({ user, channel }) => {
    const deed = () => people.event(world, { type: "message", channel, channel_type: "im", user, text: "status", ts: people.stamp(), event_ts: people.stamp() });
    const now = Math.floor(Date.now() / 1000);
    const forged = {
      unsigned: { signed: null },
      otherSignature: { signed: `v0=${"0".repeat(64)}` },
      old: { at: now - 6 * 60 },
      fromTheFuture: { at: now + 6 * 60 },
      cutOff: { cut: 20 },
    };
    const statuses = {};
    for (const [name, how] of Object.entries(forged)) statuses[name] = (await middle.deliver("events_api", deed(), how)).status;
    return statuses;
  },
};

const { users, channel, app } = world;
await serve(orders, { api: `${middle.base}/api/`, users: Object.fromEntries(users.map((u) => [u.name, u.id])), channel: channel.id, screen: middle.emulator, app }, async () => {
  await slack.stop();
  await middle.stop();
});
