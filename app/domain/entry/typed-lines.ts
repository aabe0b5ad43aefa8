/** Fields in which every line is one of several: keywords, conditions, what to bring. */
import { optionalText } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { characterCount } from '#app/domain/form/typed-text.ts';

/** The most that an entry takes on one line. */
const LINE_LENGTH = 300;

export function typedLines(max: number) {
  return optionalText(max * LINE_LENGTH).transform((text, context): string[] => {
    const lines = linesIn(text ?? '');
    const longest = Math.max(0, ...lines.map(characterCount));
    if (lines.length > max) context.addIssue({ code: 'custom', message: issue('too-many', { max }) });
    if (longest > LINE_LENGTH) {
      const count = longest - LINE_LENGTH;
      context.addIssue({ code: 'custom', message: issue('too-long', { count, max: LINE_LENGTH }) });
    }
    return lines;
  });
}

/** A list that was pasted has marks in front. */
function linesIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^\s*[-*•]\s+/, '').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
