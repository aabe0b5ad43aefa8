/** The forms of a page, as a browser without scripts would send them. Knows what our pages write, and no other HTML. */
export type PageForm = {
  /** Null: to the address of the page itself. */
  action: string | null;
  fields: [name: string, value: string][];
  buttons: [name: string, value: string][];
};

const FORM = /<form\b([^>]*)>(.*?)<\/form>/gs;
const CONTROL = /<(input|button)\b([^>]*)>|<textarea\b([^>]*)>(.*?)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>/gs;
const OPTION = /<option\b([^>]*)>/g;

/** @throws when no form of the page has such a field or button */
export function formWith(html: string, name: string, value?: string): PageForm {
  const form = formsIn(html).find(({ fields, buttons }) =>
    [...fields, ...buttons].some(([given, has]) => given === name && (value === undefined || has === value)),
  );
  if (!form) throw new Error(`no form with ${name}${value ? `=${value}` : ''} in ${titleOf(html)}`);
  return form;
}

export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(FORM)].map(([, attributes = '', inside = '']) => {
    const form: PageForm = { action: attribute(attributes, 'action'), fields: [], buttons: [] };
    for (const control of inside.matchAll(CONTROL)) readControl(control, form);
    return form;
  });
}

/** What is sent when this is typed and the rest stays as it stands. */
export function filledIn({ fields }: PageForm, typed: Record<string, unknown>): string {
  const kept = fields.filter(([name]) => !(name in typed));
  const changed = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  return new URLSearchParams([...kept, ...changed]).toString();
}

export function titleOf(html: string): string {
  return `“${plain(/<title>([^<]*)/.exec(html)?.[1] ?? html.slice(0, 80))}”`;
}

function readControl(control: RegExpMatchArray, { fields, buttons }: PageForm): void {
  const [, tag, plainTag, textarea, text = '', select, options = ''] = control;
  const attributes = plainTag ?? textarea ?? select ?? '';
  const name = attribute(attributes, 'name');
  if (name === null) return;
  const value = attribute(attributes, 'value');
  if (tag === 'button') buttons.push([name, value ?? '']);
  else if (textarea !== undefined) fields.push([name, plain(text)]);
  else if (select !== undefined) fields.push([name, chosenIn(options)]);
  else if (isSent(attributes)) fields.push([name, value ?? (isChoice(attributes) ? 'on' : '')]);
}

function isChoice(attributes: string): boolean {
  return ['checkbox', 'radio'].includes(attribute(attributes, 'type') ?? '');
}

function isSent(attributes: string): boolean {
  if (attribute(attributes, 'type') === 'file') return false;
  return !isChoice(attributes) || attribute(attributes, 'checked') !== null;
}

function chosenIn(options: string): string {
  const all = [...options.matchAll(OPTION)].map(([, attributes = '']) => attributes);
  const chosen = all.find((attributes) => attribute(attributes, 'selected') !== null) ?? all[0] ?? '';
  return attribute(chosen, 'value') ?? '';
}

function attribute(attributes: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? null : plain(value);
}

function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
