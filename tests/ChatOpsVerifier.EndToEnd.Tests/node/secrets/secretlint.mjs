// Judges texts with secretlint's recommended preset: a JSON array of texts on standard input, a JSON array of numbers of findings on standard output.
import { readFileSync } from "node:fs";
import { lintSource } from "@secretlint/core";
import { creator as preset } from "@secretlint/secretlint-rule-preset-recommend";

const texts = JSON.parse(readFileSync(0, "utf8"));
const config = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: preset, options: {} }] };
const counts = [];
for (const content of texts) {
  const judged = await lintSource({
    source: { filePath: "evidence.txt", content, ext: ".txt", contentType: "text" },
    options: { config, noPhysicFilePath: true },
  });
  counts.push(judged.messages.length);
}

process.stdout.write(JSON.stringify(counts));
