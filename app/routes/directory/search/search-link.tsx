/** A link to this search with some parameters changed. Going to other answers starts again at the first page. */
import { Link, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { paths } from '#app/paths.ts';

/** null drops a parameter. */
export type Changes = Record<string, string | null>;

export function changed(parameters: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(parameters);
  next.delete('page');
  next.delete('selected');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** Switches one value of a parameter that may have several. */
export function toggled(parameters: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = changed(parameters, {});
  const others = next.getAll(name).filter((one) => one !== value);
  const was = others.length < next.getAll(name).length;
  next.delete(name);
  for (const other of others) next.append(name, other);
  if (!was) next.append(name, value);
  return next;
}

type Props = {
  to: Changes | URLSearchParams;
  className?: string;
  label?: string;
  current?: boolean;
  rel?: string;
  /** Another page of results starts at its top; everything else leaves the visitor where she is. */
  fromTop?: boolean;
  children: ReactNode;
};

export function SearchLink({ to, className, label, current, rel, fromTop = false, children }: Props) {
  const [parameters] = useSearchParams();
  const target = to instanceof URLSearchParams ? to : changed(parameters, to);
  return (
    <Link
      to={paths.search(target)}
      className={className}
      aria-label={label}
      aria-current={current ? 'true' : undefined}
      rel={rel}
      preventScrollReset={!fromTop}
    >
      {children}
    </Link>
  );
}
