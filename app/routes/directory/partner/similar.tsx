import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import type { SimilarView } from './network.server.ts';
import { useDutch } from './own-text.tsx';
import { PartnerLink } from './partner-link.tsx';

export function Similar({ similar }: { similar: SimilarView | null }) {
  const dutch = useDutch();
  if (!similar) return null;
  return (
    <section className="wrap partner-similar" aria-labelledby="similar-h">
      <h2 id="similar-h">{similar.heading}</h2>
      <ul>
        {similar.partners.map(({ slug, name, domain, summary }) => (
          <li key={slug}>
            <DomainMark domain={domain} size={32} />
            <div>
              <PartnerLink slug={slug} name={name} />
              <p lang={dutch}>{summary}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
