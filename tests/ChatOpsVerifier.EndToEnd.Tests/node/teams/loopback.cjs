// Preloaded into the Playground, which would listen on every interface otherwise.
const { Server } = require("node:net");
const { listen } = Server.prototype;
Server.prototype.listen = function (where, ...rest) {
  const isPort = typeof where === "number" || /^\d+$/.test(String(where));
  return isPort && typeof rest[0] !== "string" ? listen.call(this, where, "127.0.0.1", ...rest) : listen.call(this, where, ...rest);
};
