/** The environment for a process of a test: what it needs to run, without what the test runner sets (BASE_URL among it). */
export function childEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production',
    MAP_TILES: 'none',
    LOG_LEVEL: 'error',
    ...settings,
  };
}
