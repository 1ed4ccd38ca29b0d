// Ends with 0 where the service of this container says that it can answer: what a health check runs.
const port = process.env['PORT'] ?? 3000;
const { ok } = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => ({ ok: false }));
process.exitCode = ok ? 0 : 1;
