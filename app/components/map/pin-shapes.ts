/** The outlines of the domain shapes, for the white edge that lifts a pin off the map. The shapes themselves are in the sprite. */
import type { Domain } from '#app/domain/organisation/domains.ts';

/** SVG path data around 0,0, in the units of the sprite's `-16 -16 32 32`. */
export const PIN_OUTLINES: Record<Domain, string> = {
  medical: 'M0-12A12 12 0 1 1 0 12 12 12 0 1 1 0-12z',
  social: 'M0-13.5 11.7-6.75V6.75L0 13.5-11.7 6.75V-6.75z',
  informal: 'M0-13.5 12.4-3.4V11.8H-12.4V-3.4z',
  municipal: 'M-11.5-11.5H11.5V11.5H-11.5z',
  education: 'M0-15.2 15.2 0 0 15.2-15.2 0z',
};

/** The colours of the domains, as in tokens.css and the sprite. */
export const DOMAIN_COLOURS: Record<Domain, string> = {
  medical: '#3C69C6',
  social: '#A03F74',
  informal: '#DBA61C',
  municipal: '#22303C',
  education: '#0B8557',
};
