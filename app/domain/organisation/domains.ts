/** The five worlds a coalition brings together. Each has its own colour, shape and letter on screen. */
export const DOMAINS = ['medical', 'social', 'informal', 'municipal', 'education'] as const;
export type Domain = (typeof DOMAINS)[number];

export function isDomain(value: string): value is Domain {
  return (DOMAINS as readonly string[]).includes(value);
}
