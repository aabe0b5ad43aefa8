/** The frame of the gallery: a part with its name beside it, and one state with its name above it. */
import type { ReactNode } from 'react';

export function Gallery({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="gallery">
      <div>
        <h2>{title}</h2>
        {note && <p className="meta">{note}</p>}
      </div>
      <div className="gallery-states">{children}</div>
    </section>
  );
}

export function State({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'gallery-state wide' : 'gallery-state'}>
      <p className="meta">{name}</p>
      {children}
    </div>
  );
}
