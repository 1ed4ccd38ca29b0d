import { run } from './run.js';

/** Whoever reads may stop reading (`| head`): then there is nobody left to tell. */
const write = (stream: NodeJS.WriteStream) => {
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit();
  });
  return (text: string) => void stream.write(`${text}\n`);
};

process.exitCode = await run(process.argv.slice(2), {
  out: write(process.stdout),
  err: write(process.stderr),
  bar: process.stderr.isTTY ? process.stderr : null,
});
