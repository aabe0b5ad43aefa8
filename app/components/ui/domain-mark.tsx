/** The mark of a domain: colour, shape and letter, all three, always. */
import type { Domain } from '#app/domain/organisation/domains.ts';
import sprite from './sprite.svg?url';

export function DomainMark({ domain, size = 36 }: { domain: Domain; size?: number }) {
  return (
    <svg className="dom" width={size} height={size} viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
      <use href={`${sprite}#${domain}`} x="-16" y="-16" width="32" height="32" />
    </svg>
  );
}
