import { run } from './run.js';

const write = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);

process.exitCode = await run(process.argv.slice(2), {
  out: write(process.stdout),
  err: write(process.stderr),
  bar: process.stderr.isTTY ? process.stderr : null,
});
