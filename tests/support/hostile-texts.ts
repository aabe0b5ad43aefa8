/** Texts that would do harm where a page, a mail or a link took them for more than text; and what is kept of each. */

export const SCRIPT = '<script>window.hit=1</script>';
export const IMAGE = '"><img src=x onerror=window.hit=1>';

/** What arrives of a text is what a browser can send: half a character becomes the sign for an unreadable one. */
export const HOSTILE_TEXTS: { typed: string; kept: string }[] = [
  ...[SCRIPT, IMAGE, '</title><script>', 'javascript:alert(1)', '{{7*7}}'].map((typed) => ({ typed, kept: typed })),
  { typed: 'om \u202Efdp.exe', kept: 'om fdp.exe' },
  { typed: 'half \uD83D', kept: 'half \uFFFD' },
];
