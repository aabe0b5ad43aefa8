/** How a partner's lines are drawn: the weight says how often, the arrow who gets the client. */
import { useTranslation } from 'react-i18next';
import { ROUTE_FREQUENCIES, type RouteFrequency } from '#app/domain/organisation/choices.ts';

/** Height of a row of a list beside a fan, in CSS pixels. */
const ROW = 64;

/** Its meaning is in the words beside the lines. */
export function FrequencyKey() {
  const { t } = useTranslation();
  return (
    <p className="referral-key" aria-hidden="true">
      {ROUTE_FREQUENCIES.map((frequency) => (
        <span key={frequency}>
          <svg className="referral-lines" width="40" height="12" focusable="false">
            <path className={`line-${frequency}`} d="M2 6H30" />
            <ArrowHead x={30} y={6} />
          </svg>
          {t(`partner.frequency.${frequency}`)}
        </span>
      ))}
    </p>
  );
}

type FanProps = {
  className: string;
  lines: { slug: string; frequency: RouteFrequency }[];
  /** Of the longest list: both fans are as high. */
  rows: number;
  /** The side the list is at. Clients go to the right: from the list at the left, to the list at the right. */
  list: 'left' | 'right';
};

/** From each row of a list to the middle, or from the middle to each row. */
export function ReferralFan({ className, lines, rows, list }: FanProps) {
  if (lines.length === 0) return null;
  const height = rows * ROW;
  const middle = height / 2;
  const spots = lines.map(({ slug, frequency }, index) => ({
    slug,
    frequency,
    y: middle + (index - (lines.length - 1) / 2) * ROW,
  }));
  return (
    <svg className={`referral-lines ${className}`} height={height} aria-hidden="true" focusable="false">
      <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
        {spots.map(({ slug, frequency, y }) => {
          const [start, end] = list === 'left' ? [y, middle] : [middle, y];
          return <path key={slug} className={`line-${frequency}`} d={`M0 ${start}C50 ${start} 50 ${end} 100 ${end}`} />;
        })}
      </svg>
      {list === 'left' ? (
        <ArrowHead x="100%" y={middle} />
      ) : (
        spots.map(({ slug, y }) => <ArrowHead key={slug} x="100%" y={y} />)
      )}
    </svg>
  );
}

function ArrowHead({ x, y }: { x: number | string; y: number }) {
  return (
    <svg x={x} y={y} overflow="visible">
      <path className="referral-arrow" d="M-2-6 9 0-2 6z" />
    </svg>
  );
}
