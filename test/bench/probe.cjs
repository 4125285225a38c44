// Preloaded into a process that is measured: answers `cpu` with the CPU time used so far, in ms, by all of its threads
// (the program, garbage collection and compilation, in user and system mode), and `heap` with the bytes in use.
process.on('message', (what) => {
  if (what === 'heap') {
    globalThis.gc?.();
    process.send(process.memoryUsage().heapUsed);
    return;
  }
  const { user, system } = process.cpuUsage();
  process.send((user + system) / 1000);
});
