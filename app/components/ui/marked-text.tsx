/** Text in which the words between `[[` and `]]` are marked as what was looked for. */
import { Fragment } from 'react';

export function MarkedText({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\[\[|\]\]/)
        .map((part, index) =>
          index % 2 === 1 ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>,
        )}
    </>
  );
}
