/** Taking care of an item, or leaving it to others: the same on every list. */
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import type { Person } from '#app/domain/access/actor.ts';
import type { WorkList } from '#app/domain/workbench/work-lists.ts';
import { letGo, takeOn } from '#app/features/curation/taken-items.server.ts';
import { paths } from '#app/paths.ts';
import { LIST_PATHS } from './bench.server.ts';

type Asked = Pick<ActionFunctionArgs, 'context'> & { form: FormData; person: Person; list: WorkList; id: string };

/** @throws a redirect to the item when that is what was asked */
export async function takeOrRelease({ context, form, person, list, id }: Asked): Promise<void> {
  const pressed = form.get(PRESSED_NAME);
  if (pressed !== 'take' && pressed !== 'release') return;
  if (pressed === 'take') await takeOn({ db: context.db, now: context.clock() }, person.id, list, id);
  else await letGo(context, list, id);
  throw redirect(paths.workbench(LIST_PATHS[list], id), { status: 303 });
}
