// The payloads that Slack makes of what a person does at a screen, where an emulator does not make them itself.

export const stamp = () => (Date.now() / 1000).toFixed(6);

const from = ({ app, team }, user) => ({ team: { id: team.id, domain: team.domain }, user: { id: user, username: user.toLowerCase(), team_id: team.id }, api_app_id: app.appId });

export const pressedInMessage = (world, user, message, action, state, triggerId) => ({
  type: "block_actions",
  ...from(world, user),
  container: { type: "message", message_ts: message.ts, channel_id: message.channel, is_ephemeral: false, ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}) },
  trigger_id: triggerId,
  channel: { id: message.channel, name: "directmessage" },
  message,
  state: { values: state },
  actions: [{ ...action, action_ts: stamp() }],
});

export const pressedInView = (world, user, view, action, triggerId) => ({
  type: "block_actions",
  ...from(world, user),
  container: { type: "view", view_id: view.id },
  trigger_id: triggerId,
  view: { ...view, state: { values: {} } },
  actions: [{ ...action, action_ts: stamp() }],
});

export const submitted = (world, user, view, values, triggerId) => ({ type: "view_submission", ...from(world, user), trigger_id: triggerId, view: { ...view, state: { values } } });

export const shortcut = (world, user, callbackId, message, triggerId) => ({
  type: "message_action",
  ...from(world, user),
  callback_id: callbackId,
  trigger_id: triggerId,
  action_ts: stamp(),
  message_ts: message.ts,
  channel: { id: message.channel, name: "go-live" },
  message,
});

export const command = (world, user, name, text, channel, triggerId) => ({
  team_id: world.team.id,
  channel_id: channel,
  channel_name: "go-live",
  user_id: user,
  user_name: user.toLowerCase(),
  command: name,
  text,
  api_app_id: world.app.appId,
  trigger_id: triggerId,
});

export const event = (world, happened) => ({
  type: "event_callback",
  team_id: world.team.id,
  api_app_id: world.app.appId,
  event_id: `Ev${Math.random().toString(36).slice(2, 12).toUpperCase()}`,
  event_time: Math.floor(Date.now() / 1000),
  authorizations: [{ team_id: world.team.id, user_id: world.app.botUserId, is_bot: true }],
  event: happened,
});
