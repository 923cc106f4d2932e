// An OpenID provider with people of the test: anyone who signs in under a name is that person. Settings: { clientId, clientSecret, redirect, people }.
import http from "node:http";
import { Provider } from "oidc-provider";
import { freePort, readBody, serve, settings } from "../lib/control.mjs";

const { clientId, clientSecret, redirect, people } = settings();
const port = await freePort();
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect], response_types: ["code"], grant_types: ["authorization_code"] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"] },
  cookies: { keys: ["end-to-end"] },
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope("openid email");
    await grant.save();
    return grant;
  },
});

const callback = provider.callback();
const server = http.createServer(async (request, response) => {
  if (!request.url.startsWith("/interaction/")) return callback(request, response);
  if (request.method === "POST") {
    const name = new URLSearchParams((await readBody(request)).toString()).get("name");
    return provider.interactionFinished(request, response, { login: { accountId: name } }, { mergeWithLastSubmission: false });
  }
  response.writeHead(200, { "content-type": "text/html" });
  response.end(`<!doctype html><title>Provider</title><h1>Provider</h1><form method="post"><label>Name <input name="name"></label><button>Continue</button></form>`);
});
await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));

await serve({}, { issuer }, async () => {
  server.closeAllConnections();
  server.close();
});
