/** What somebody typed, for a page that cannot do with it what was asked but keeps it to be sent again. */
import type { KeptForm } from '#app/components/ui/send-again.tsx';

/** `hasFile`: a file came with it, which is left out: a page cannot keep that. */
export async function keptForm(request: Request): Promise<KeptForm & { hasFile: boolean }> {
  const { pathname, search } = new URL(request.url);
  const entries = [...(await request.formData())];
  const fields = entries.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return {
    // Remix takes this off before an action sees the request. Without it a form of an index route goes to the one around it.
    action: `${pathname}${search ? `${search}&` : '?'}index`,
    fields,
    hasFile: entries.some(([, value]) => typeof value !== 'string' && value.size > 0),
  };
}
