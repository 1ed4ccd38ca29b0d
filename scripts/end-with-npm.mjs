// `npm start` runs the server under a shell. A SIGTERM to npm ends that shell and not the server, which would live on
// without a parent; so the server watches for that and then asks itself to stop.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 250).unref();
