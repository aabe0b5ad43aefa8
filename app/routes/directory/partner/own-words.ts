/** Text that a partner wrote itself, and so in Dutch whatever the language of the page. */
export type Words = { text: string; own: boolean };

export function own(text: string): Words {
  return { text, own: true };
}

export function said(text: string): Words {
  return { text, own: false };
}
