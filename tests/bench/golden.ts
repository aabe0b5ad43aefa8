/** How the search does on the sets of tests/search: `npm run bench -- golden`. */
import { golden, layPhrases, layReading, offTopic, randomLetters, ranks, shareAnswered } from '#tests/search/sets.ts';

export function benchGolden(): void {
  for (const set of ['golden', 'golden-development', 'golden-tuning', 'golden-held-out'] as const) {
    const { all, perKind } = ranks(golden(set));
    print({
      figure: 'MRR@10',
      set,
      all: round(all),
      ...Object.fromEntries([...perKind].map(([k, v]) => [k, round(v)])),
    });
  }
  for (const set of ['seen', 'unseen'] as const) {
    const { read, mrr } = layReading(layPhrases(set));
    print({ figure: 'lay phrases', set, themeRead: round(read), mrr: round(mrr) });
  }
  print({ figure: 'answered', set: 'off-topic', share: round(shareAnswered(offTopic())) });
  print({ figure: 'answered', set: 'random letters', share: round(shareAnswered(randomLetters(1000))) });
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function print(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
