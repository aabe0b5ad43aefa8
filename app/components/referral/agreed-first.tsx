/** What was agreed for this theme and place, in one short block on top of who else can help. */
import { Link } from '@remix-run/react';
import { Icon } from '#app/components/ui/icon.tsx';

export type AgreedFacts = {
  /** "In Leudal is afgesproken: bel eerst" */
  heading: string;
  /** The same on a phone, where the first result must not move out of sight. */
  short: string;
  first: {
    name: string;
    to: string;
    /** `label` is read aloud before the number. */
    phone: { text: string; href: string; label: string } | null;
  } | null;
  /** `of` is not shown on a phone. */
  steps: { text: string; of: string; to: string };
};

export function AgreedFirst({ agreed }: { agreed: AgreedFacts | null }) {
  if (!agreed) return null;
  const { heading, short, first, steps } = agreed;
  return (
    <aside className="agreed" aria-label={heading}>
      <p className="agreed-t">
        <span className="agreed-h">{heading}</span> <span className="agreed-s">{short}</span>{' '}
        {first && <Link to={first.to}>{first.name}</Link>}
      </p>
      <p className="agreed-a">
        {first?.phone && (
          <a className="btn" href={first.phone.href}>
            <Icon name="phone" size="s" />
            <span className="vh">{first.phone.label} </span>
            {first.phone.text}
          </a>
        )}
        <Link className="agreed-m" to={steps.to}>
          {steps.text}
          <span className="agreed-of"> {steps.of}</span>
        </Link>
      </p>
    </aside>
  );
}
