import { createHmac } from "node:crypto";

/** The headers that Slack signs a request with. */
export function sign(secret, body, at = Math.floor(Date.now() / 1000)) {
  const digest = createHmac("sha256", secret).update(`v0:${at}:`).update(body).digest("hex");
  return { "x-slack-request-timestamp": String(at), "x-slack-signature": `v0=${digest}` };
}

/** A payload as Slack posts it: events as JSON, a slash command as a form, everything else as a form with one field. */
export function written(kind, payload) {
  if (kind === "events_api") return ["application/json", JSON.stringify(payload)];
  const fields = kind === "slash_commands" ? payload : { payload: JSON.stringify(payload) };
  return ["application/x-www-form-urlencoded", new URLSearchParams(fields).toString()];
}

export function read(type, body) {
  if (type.includes("json")) return { kind: "events_api", payload: JSON.parse(body) };
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields.payload ? { kind: "interactive", payload: JSON.parse(fields.payload) } : { kind: "slash_commands", payload: fields };
}
