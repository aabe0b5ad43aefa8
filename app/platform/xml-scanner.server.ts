/**
 * Goes through XML as it comes in, bit by bit, and tells what it meets. Strict about what data needs, and refuses what
 * data never needs: document types, and so entities of their own. Namespaces are left out: `x:row` is a `row`.
 */

/** This is no XML that data is written in. */
export class XmlUnreadable extends Error {
  override name = 'XmlUnreadable';
}

export type XmlHandler = {
  /** @param attributes as they are written; ask `attribute` for one */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
};

export type XmlScanner = { push(text: string): void; end(): void };

const TAG = /<(\/?)(?:[^\s<>/"'=:]+:)?([^\s<>/"'=:]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
/** A tag, a comment or a text that is longer than this is none. */
const LONGEST_PIECE = 1024 * 1024;
const DEEPEST = 64;

export function xmlScanner(handler: XmlHandler): XmlScanner {
  const open: string[] = [];
  let rest = '';

  /** @returns where it ends; -1 when more has to come first */
  function markup(from: number): number {
    if (rest.startsWith('<?', from)) return after('?>', from);
    if (rest.startsWith('<!--', from)) return after('-->', from);
    if (rest.startsWith('<![CDATA[', from)) {
      const end = after(']]>', from);
      if (end >= 0) handler.text(rest.slice(from + 9, end - 3));
      return end;
    }
    if (/^<!(?!-?$|\[[CDAT]*$)/.test(rest.slice(from, from + 9))) throw new XmlUnreadable('a document type');
    return tag(from);
  }

  function after(sign: string, from: number): number {
    const at = rest.indexOf(sign, from);
    return at < 0 ? -1 : at + sign.length;
  }

  function tag(from: number): number {
    TAG.lastIndex = from;
    const found = TAG.exec(rest);
    if (!found) return -1;
    const [, closes, name = '', attributes = '', empty] = found;
    if (closes) {
      if (open.pop() !== name || attributes !== '' || empty) throw new XmlUnreadable(`</${name}> closes nothing`);
      handler.close(name);
      return TAG.lastIndex;
    }
    handler.open(name, attributes);
    if (empty) handler.close(name);
    else if (open.push(name) > DEEPEST) throw new XmlUnreadable('too deep');
    return TAG.lastIndex;
  }

  return {
    push(text) {
      rest += text;
      let at = 0;
      for (;;) {
        const next = rest.indexOf('<', at);
        if (next < 0) break;
        if (next > at) handler.text(unescaped(rest.slice(at, next)));
        at = next;
        const end = markup(next);
        if (end < 0) break;
        at = end;
      }
      rest = rest.slice(at);
      if (rest.length > LONGEST_PIECE) throw new XmlUnreadable('a piece without an end');
    },
    end() {
      if (open.length > 0 || rest.trim() !== '') throw new XmlUnreadable('not whole');
    },
  };
}

/** @returns null when there is no such attribute */
export function attribute(attributes: string, name: string): string | null {
  if (attributes === '') return null;
  let pattern = PATTERNS.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s(?:[^\\s=:"']+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? unescaped(found[1] ?? found[2] ?? '') : null;
}

/** A sheet asks the same of a million cells. */
const PATTERNS = new Map<string, RegExp>();

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*;?)/g, (_, entity: string) => {
    const number = /^#(?:x([\da-f]{1,6})|(\d{1,7}));$/i.exec(entity);
    if (!number) return ENTITIES[entity.slice(0, -1)] ?? unknownEntity(entity);
    const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
    return code > 0x10ffff ? unknownEntity(entity) : String.fromCodePoint(code);
  });
}

function unknownEntity(entity: string): never {
  throw new XmlUnreadable(`&${entity.slice(0, 20)} is unknown`);
}
