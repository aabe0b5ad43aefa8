/**
 * The scripts of a page, asked for once the page has been drawn: it can be read and used before they are there, and on a
 * slow line they do not keep its words, its styles and its font waiting. Remix asks for them all at the same moment.
 */
import { Scripts } from '@remix-run/react';
import { Children, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { startAfterDrawing, type PageModules } from './start-after-drawing.ts';

type PartProps = { children?: ReactNode; href?: string; type?: string; dangerouslySetInnerHTML?: { __html: string } };
type Part = ReactElement<PartProps>;

export function PageScripts({ nonce }: { nonce: string }) {
  const parts = partsOf(Scripts({ nonce }));
  if (parts.length === 0) return null;
  const preload = parts.flatMap(({ type, props }) => (type === 'link' && props.href ? [props.href] : []));
  const scripts = parts.filter(({ type }) => type !== 'link');
  const run = scripts.filter(isModule).map(({ props }) => props.dangerouslySetInnerHTML?.__html ?? '');
  return (
    <>
      {scripts.filter((part) => !isModule(part))}
      <script
        nonce={nonce}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: calling({ preload, run: run.join('\n') }) }}
      />
    </>
  );
}

/** Without the fragments around them. */
function partsOf(node: ReactNode): Part[] {
  return Children.toArray(node).flatMap((child) => {
    if (!isValidElement<PartProps>(child)) return [];
    return child.type === Fragment ? partsOf(child.props.children) : [child];
  });
}

function isModule({ type, props }: Part): boolean {
  return type === 'script' && props.type === 'module';
}

/** What is given along cannot end the element it stands in. */
function calling(modules: PageModules): string {
  return `(${startAfterDrawing})(${JSON.stringify(modules).replaceAll('<', '\\u003c')})`;
}
