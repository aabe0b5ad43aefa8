/** What the form of the coalition says of its logo: another one, none, or as it is. */
import { issue } from '#app/domain/form/form-issue.ts';
import { LARGEST_LOGO, readLogo } from '#app/domain/house-style/logo-file.ts';
import type { LogoChange } from '#app/features/settings/edit-coalition.server.ts';

export const LOGO_FIELD = 'logo';
export const REMOVE_LOGO_FIELD = 'removeLogo';

type Read = { ok: true; logo: LogoChange } | { ok: false; issue: string };

export async function readLogoChange(form: FormData): Promise<Read> {
  const file = form.get(LOGO_FIELD);
  if (!(file instanceof File) || file.size === 0) {
    return { ok: true, logo: form.get(REMOVE_LOGO_FIELD) === 'on' ? 'remove' : 'keep' };
  }
  if (file.size > LARGEST_LOGO) return { ok: false, issue: issue('logo-size') };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = readLogo(bytes);
  return read.ok ? { ok: true, logo: { facts: read.logo, bytes } } : { ok: false, issue: issue(read.problem) };
}
