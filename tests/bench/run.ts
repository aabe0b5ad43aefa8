/** `npm run bench -- NAME`: prints figures as JSON lines. Ratios come from one run on one machine. */
// React chooses its build by this when it is first imported, so it is set before a bench is.
process.env.NODE_ENV = 'production';

const BENCHES: Record<string, () => Promise<void>> = {
  directory: async () => (await import('./directory.ts')).benchDirectory(),
  engines: async () => (await import('./engines.ts')).benchEngines(process.argv.slice(3)),
  golden: async () => (await import('./golden.ts')).benchGolden(),
  interop: async () => (await import('./interop.ts')).benchInterop(process.argv.slice(3)),
  load: async () => (await import('./load.ts')).benchLoad(process.argv.slice(3)),
  referral: async () => (await import('./referral.ts')).benchReferral(process.argv.slice(3)),
  search: async () => (await import('./search.ts')).benchSearch(process.argv.slice(3)),
};

const name = process.argv[2] ?? 'directory';
const bench = BENCHES[name];
if (!bench) {
  process.stderr.write(`Expected one of ${Object.keys(BENCHES).join(', ')}, got "${name}"\n`);
  process.exit(1);
}
await bench();
process.exit(0);

export {};
