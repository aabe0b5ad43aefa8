/**
 * Tells that somebody else has committed to a PostgreSQL database: every transaction of ours ends with a notice, which the
 * server passes on to whoever listens. While the connection that listens is gone nothing can be told, and every look counts
 * as a change: whoever looks then asks the database itself.
 */
import pg from 'pg';

export type Commits = {
  /** Another one whenever somebody has committed, and on each call while that cannot be told. */
  mark(): string;
  /** One of this process: it need not wait for its notice to come back. */
  noteOwn(): void;
  /** To be carried out just before a commit. */
  notice: string;
  stop(): Promise<void>;
};

const CHANNEL = 'korte_lijntjes_commits';
const RECONNECT_MS = 500;
/** A connection can be gone without a word; asking something shows it. */
const ASK_EVERY_MS = 5_000;
const ANSWER_MS = 3_000;

/**
 * @param self letters and digits, of this database in this process alone
 * @throws {Error} when the first connection cannot be made
 */
export async function followCommits(settings: pg.ClientConfig, self: string): Promise<Commits> {
  let count = 0;
  let listening: pg.Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function listen(): Promise<void> {
    const client = new pg.Client({ ...settings, query_timeout: ANSWER_MS });
    const lost = () => {
      if (listening !== client) return;
      listening = null;
      later(reconnect, RECONNECT_MS);
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => {
      if (payload !== self) count += 1;
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (stopped) return client.end();
    listening = client;
    // Something may have been committed before it listened.
    count += 1;
    later(() => ask(client, lost), ASK_EVERY_MS);
  }

  async function reconnect(): Promise<void> {
    await listen().catch(() => later(reconnect, RECONNECT_MS));
  }

  async function ask(client: pg.Client, lost: () => void): Promise<void> {
    try {
      await client.query('SELECT 1');
      if (listening === client) later(() => ask(client, lost), ASK_EVERY_MS);
    } catch {
      lost();
      await client.end().catch(() => undefined);
    }
  }

  function later(work: () => Promise<void>, ms: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => void work(), ms);
    timer.unref();
  }

  await listen();
  return {
    mark() {
      if (!listening) count += 1;
      return String(count);
    },
    noteOwn() {
      count += 1;
    },
    notice: `NOTIFY ${CHANNEL}, '${self}'`,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const client = listening;
      listening = null;
      await client?.end();
    },
  };
}
