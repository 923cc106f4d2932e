// What every script of this folder does the same way: settings come as one argument of JSON, orders over HTTP, and the end
// with standard input, so that nothing is left behind when a test is killed.
import http from "node:http";
import net from "node:net";

export const settings = () => JSON.parse(process.argv[2] ?? "{}");

/** A port that nothing listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

export async function readBody(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

export async function until(look, what, patience = 30_000) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${patience} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Takes orders: POST /name with one object, answered with the JSON of what orders[name] returns. Says that it is ready, with `facts`. */
export async function serve(orders, facts, stop) {
  const server = http.createServer(async (request, response) => {
    const name = new URL(request.url, "http://x").pathname.slice(1);
    const answer = (status, value) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value ?? null));
    };
    try {
      const body = (await readBody(request)).toString();
      if (!Object.hasOwn(orders, name)) return answer(404, `there is no order ${name}; there are ${Object.keys(orders).join(", ")}`);
      answer(200, await orders[name](body ? JSON.parse(body) : {}));
    } catch (fault) {
      answer(500, String(fault?.stack ?? fault));
    }
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const end = async () => {
    server.closeAllConnections();
    server.close();
    await stop();
    process.exit(0);
  };
  process.stdin.once("end", end).once("close", end).resume();
  process.once("SIGTERM", end);
  console.log(JSON.stringify({ control: `http://127.0.0.1:${server.address().port}/`, ...facts }));
}
