/** What a field of an entry says, in the visitor's words. What changed in it is told by diff-rows.server.ts. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import type { ChoiceName, CodeKind, FieldValue, Line } from '#app/domain/revision/field-value.ts';
import type { Label } from '#app/domain/revision/labels.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export type FieldWords = {
  phrases: Phrases;
  label(label: Label): string;
  /** Nothing for a field that says nothing. */
  lines(value: FieldValue, label: Label): string[];
  line(line: Line): string;
  code(of: CodeKind, code: string): string;
};

export function fieldWords(phrases: Phrases, directory: Directory): FieldWords {
  const { t, term, municipality, and } = phrases;

  function code(of: CodeKind, value: string): string {
    if (of === 'municipality') return municipality(value);
    if (isChoice(of)) return t(`entry.choice.${choiceName(of)}.${value}`, { defaultValue: value });
    return term(of, value);
  }

  function line({ title, text, partner }: Line): string {
    const said = [title, text].filter(Boolean).join(': ');
    if (partner === null) return said;
    return t('entry.field.instead', { text: said, partner: directory.bySlug(partner)?.name ?? partner });
  }

  function lines(value: FieldValue, label: Label): string[] {
    switch (value.kind) {
      case 'none':
        return [];
      case 'text':
        return [label === 'phone' ? formatPhone(value.text) : value.text];
      case 'lines':
        return value.lines.map(line);
      case 'codes':
        return [and(value.codes.map((one) => code(value.of, one)))];
      case 'flag':
        return [t(value.on ? 'entry.field.yes' : 'entry.field.no')];
      case 'day':
        return [phrases.day(value.day)];
      case 'hours':
        return [phrases.hours(value.hours)];
      case 'point':
        return [t(`entry.field.precision.${value.precision}`)];
    }
  }

  return { phrases, label: (label) => t(`entry.field.label.${label}`), lines, line, code };
}

function isChoice(of: CodeKind): of is `choice:${ChoiceName}` {
  return of.startsWith('choice:');
}

function choiceName(of: `choice:${ChoiceName}`): string {
  return of.slice('choice:'.length);
}
