/** A page of text: every part has its heading beside it, or above it on a phone. */
import type { ReactNode } from 'react';

export function TextSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="text-section">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
