/**
 * The scripts of a page, after its styles and its font: the page can be read and used before they are there. Remix asks
 * for them at the same moment, and a browser takes them for as urgent.
 */
import { Scripts } from '@remix-run/react';
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';

type Parts = { children?: ReactNode };

export function PageScripts({ nonce }: { nonce: string }) {
  const scripts = Scripts({ nonce }) as ReactElement<Parts> | null;
  return scripts && cloneElement(scripts, {}, Children.map(scripts.props.children, lessUrgent));
}

function lessUrgent(part: ReactNode): ReactNode {
  return isValidElement(part) && part.type === 'link'
    ? cloneElement(part as ReactElement<{ fetchPriority?: 'low' }>, { fetchPriority: 'low' })
    : part;
}
