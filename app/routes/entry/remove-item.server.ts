/** Takes a service or contact out of an entry. What somebody else changed meanwhile has to be looked at first. */
import { z } from 'zod';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { Editing } from './entry-to-edit.server.ts';
import { keepPart, type PartAnswer } from './keep-part.server.ts';
import { REMOVE_NAME } from './remove-name.ts';

const nothing = z.object({});

export function isRemoval(form: FormData): boolean {
  return form.has(REMOVE_NAME);
}

export async function removeItem(
  editing: Editing,
  form: FormData,
  apply: (base: OrganisationDetails) => OrganisationDetails | null,
): Promise<PartAnswer> {
  const { conflict, refused } = await keepPart(editing, { form, submission: parseForm(form, nothing), apply });
  return { result: null, refused: conflict ? 'changed' : (refused ?? 'missing') };
}
