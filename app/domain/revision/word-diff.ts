/** Two versions of a text as one, with the words marked that went and came. */
import { sequenceDiff, type Mark } from './sequence-diff.ts';

export type Piece = { text: string; mark: Mark };

/** A word or number, the white space between two, or a single sign. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Without the pieces that were added it is `before`, without those removed `after`: to the letter. */
export function wordDiff(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  const say = (text: string, mark: Mark) => {
    if (text !== '') pieces.push({ text, mark });
  };
  let removed = '';
  let added = '';
  let same = '';
  const close = () => {
    say(removed, 'removed');
    say(added, 'added');
    say(same, 'same');
    removed = added = same = '';
  };
  for (const { item, mark } of sequenceDiff(tokens(before), tokens(after), (token) => token)) {
    if (mark === 'same') {
      same += item;
      continue;
    }
    if (/\S/.test(same) || removed + added === '') close();
    // Words on both sides of a space changed: read as one change, not as two.
    removed += same;
    added += same;
    same = '';
    if (mark === 'removed') removed += item;
    else added += item;
  }
  close();
  return pieces;
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}
