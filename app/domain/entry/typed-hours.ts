/** Opening hours as one line: "ma-vr 09:00-16:30; za 10:00-12:00". */
import { optionalLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { parseWeeklyHours, type WeeklyHours } from '#app/domain/hours/weekly-hours.ts';

const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
/** Who reads the site in English may write so too. */
const ENGLISH_DAYS: Record<string, string> = { mo: 'ma', tu: 'di', we: 'wo', th: 'do', fr: 'vr', sa: 'za', su: 'zo' };

export const typedHours = optionalLine(400).transform((line, context): WeeklyHours => {
  try {
    return line === null ? [] : parseWeeklyHours(inDutch(line));
  } catch {
    context.addIssue({ code: 'custom', message: issue('unreadable') });
    return [];
  }
});

/** What `typedHours` reads back as the same. */
export function writeHours(hours: WeeklyHours): string {
  const runs: { first: number; last: number; times: string }[] = [];
  for (const { day, opens, closes } of hours) {
    const times = `${opens}-${closes}`;
    const run = runs.find((one) => one.times === times && one.last === day - 1);
    if (run) run.last = day;
    else runs.push({ first: day, last: day, times });
  }
  return runs.map(({ first, last, times }) => `${dayNames(first, last)} ${times}`).join('; ');
}

function dayNames(first: number, last: number): string {
  return [...new Set([first, last])].map((day) => DAYS[day - 1]).join('-');
}

function inDutch(line: string): string {
  return line.toLowerCase().replace(/\b(mo|tu|we|th|fr|sa|su)[a-z]*/g, (_, day: string) => ENGLISH_DAYS[day] ?? day);
}
