/** Invites, gives and takes roles, and erases accounts, as the forms about people ask. */
import { data } from '@remix-run/node';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { isSure } from '#app/components/form/sure-button.tsx';
import type { RequestContext } from '#app/context.server.ts';
import type { Person } from '#app/domain/access/actor.ts';
import { readGrantKey, type Grant } from '#app/domain/access/grant.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { eraseAccount } from '#app/features/people/erase-account.server.ts';
import { invite, withdraw } from '#app/features/people/invite.server.ts';
import { giveRole, takeRole } from '#app/features/people/roles.server.ts';
import { ACT_NAME } from '../../account/act.tsx';
import { done } from '../../account/done.ts';
import { peoplePath } from './people-path.ts';
import { grantFrom, inviteForm, roleForm } from './role-schema.ts';

/** @throws 403 for what this person may not do, 400 for a form that is none of ours */
export async function changePeople(context: RequestContext, actor: Person, form: FormData, language: Language) {
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const person = String(form.get('person'));
  switch (form.get(ACT_NAME)) {
    case 'invite': {
      const submission = parseForm(form, inviteForm);
      if (submission.status !== 'success') return { form: 'invite', result: submission.reply() };
      const wanted = grantFrom(submission.value, deps.directory);
      if (!wanted.ok) return { form: 'invite', result: submission.reply({ fieldErrors: wanted.fieldErrors }) };
      const { email } = submission.value;
      const invited = await invite(deps, actor, { email, grant: wanted.grant, handOver: false, language });
      if (!invited.ok) return { form: 'invite', result: submission.reply(), refused: expected(invited.error) };
      context.background.wake();
      return done(peoplePath(), 'invited');
    }
    case 'withdraw': {
      const withdrawn = await withdraw(deps, actor, postedGrant(form), String(form.get('email')));
      if (!withdrawn) expected('forbidden');
      return done(peoplePath(), 'withdrawn');
    }
    case 'give': {
      const submission = parseForm(form, roleForm);
      if (submission.status !== 'success') return { form: 'give', result: submission.reply() };
      const wanted = grantFrom(submission.value, deps.directory);
      if (!wanted.ok) return { form: 'give', result: submission.reply({ fieldErrors: wanted.fieldErrors }) };
      const given = await giveRole(deps, actor, person, wanted.grant);
      return given.ok ? done(peoplePath(person), 'given') : { refused: expected(given.error) };
    }
    case 'take': {
      const taken = await takeRole(deps, actor, person, postedGrant(form));
      return taken.ok ? done(peoplePath(person), 'taken') : { refused: expected(taken.error) };
    }
    case 'erase': {
      if (!may(actor, 'manage-people')) expected('forbidden');
      if (!isSure(form)) return { refused: 'unsure' as const };
      const erased = await eraseAccount(deps, person);
      return erased.ok ? done(peoplePath(), 'erased') : { refused: erased.error };
    }
    default:
      throw data(null, { status: 400 });
  }
}

function postedGrant(form: FormData): Grant {
  const grant = readGrantKey(String(form.get('grant')));
  if (!grant) throw data(null, { status: 400 });
  return grant;
}

/** A refusal the page explains; being forbidden is not among them. */
function expected<Code extends string>(error: Code): Exclude<Code, 'forbidden'> {
  if (error === 'forbidden') throw data(null, { status: 403 });
  return error as Exclude<Code, 'forbidden'>;
}
