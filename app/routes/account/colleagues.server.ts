/** Asks colleagues to keep an entry right, and ends that again. */
import { data } from '@remix-run/node';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import type { RequestContext } from '#app/context.server.ts';
import type { Person } from '#app/domain/access/actor.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { invite, withdraw } from '#app/features/people/invite.server.ts';
import { takeRole } from '#app/features/people/roles.server.ts';
import { paths } from '#app/paths.ts';
import { ACT_NAME } from './act.tsx';
import { colleagueForm } from './colleague-schema.ts';
import { done } from './done.ts';
import { inviteFormId } from './form-answer.ts';

/** @throws 403 for an organisation whose editors this person may not choose, 400 for a form that is none of ours */
export async function changeColleagues(context: RequestContext, person: Person, form: FormData, language: Language) {
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const organisation = String(form.get('organisation'));
  const grant = { role: 'editor', organisation, municipality: null } as const;
  switch (form.get(ACT_NAME)) {
    case 'remove': {
      const taken = await takeRole(deps, person, String(form.get('person')), grant);
      return taken.ok ? done(paths.account(), 'removed') : refused(taken.error);
    }
    case 'withdraw': {
      const withdrawn = await withdraw(deps, person, grant, String(form.get('email')));
      return withdrawn ? done(paths.account(), 'withdrawn') : refused('forbidden');
    }
    case 'invite': {
      const submission = parseForm(form, colleagueForm);
      if (submission.status !== 'success') return { form: inviteFormId(organisation), result: submission.reply() };
      const invited = await invite(deps, person, { ...submission.value, grant, language });
      if (!invited.ok) return refused(invited.error);
      context.background.wake();
      return done(paths.account(), 'invited');
    }
    default:
      throw data(null, { status: 400 });
  }
}

function refused<Code extends string>(error: Code) {
  if (error === 'forbidden') throw data(null, { status: 403 });
  return { refused: error as Exclude<Code, 'forbidden'> };
}
