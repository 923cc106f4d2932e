// Preloaded into the emulator, which would listen on every interface otherwise.
const serve = Bun.serve;
Bun.serve = (options) => serve({ ...options, hostname: "127.0.0.1" });
