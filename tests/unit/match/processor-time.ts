/** Milliseconds of processor time that some work takes, which other work of the machine hardly changes. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
