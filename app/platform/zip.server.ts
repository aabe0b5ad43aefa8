/** Zip files. One can be written while its files are still being made, several at once; what is done can be taken away at any time. */
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';

export type ZipWriter = {
  write(name: string, text: string): void;
  /** This file is whole. */
  close(name: string): void;
  /** All files are whole. */
  end(): void;
  /** Bytes that are ready, in order. */
  take(): Uint8Array[];
};

/** Compressing small bits apart costs more than it saves. */
const BIT_CHARACTERS = 32 * 1024;

/**
 * @param names of its files, the largest first: what comes after waits, compressed, until that one is whole
 * @param changed when they changed, UTC milliseconds
 */
export function zipWriter(names: readonly string[], changed: number): ZipWriter {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const files = new Map(
    names.map((name) => {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = changed;
      zip.add(file);
      return [name, { file, waiting: '' }];
    }),
  );
  function fileNamed(name: string) {
    const file = files.get(name);
    if (!file) throw new Error(`Expected one of ${[...files.keys()].join(', ')}, got ${name}`);
    return file;
  }

  function close(name: string): void {
    const { file, waiting } = fileNamed(name);
    files.delete(name);
    file.push(strToU8(waiting), true);
  }

  return {
    write(name, text) {
      const entry = fileNamed(name);
      entry.waiting += text;
      if (entry.waiting.length < BIT_CHARACTERS) return;
      entry.file.push(strToU8(entry.waiting));
      entry.waiting = '';
    },
    close,
    end() {
      for (const name of files.keys()) close(name);
      zip.end();
    },
    take() {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}

/** Of files that are all there, as they are: nothing is made smaller. */
export function zipOf(files: Record<string, Uint8Array>): Uint8Array {
  return zipSync(files, { level: 0 });
}
