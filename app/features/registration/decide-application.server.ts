/**
 * A coordinator decides on an application. The entry, the account of the applicant, the decision and the mail that tells of
 * it are one transaction; of two coordinators who decide at once, one does.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import { isDecidable } from '#app/domain/application/state.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Geocoder } from '#app/platform/geocoder.server.ts';
import { applicationById, moveApplication, type Application } from '#db/repositories/applications.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import type { Queries } from '#db/database.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { markVerified } from '../entries/verify-entry.server.ts';
import { createEntry } from '../entries/write-entry.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { aboutApplication, approvedMail, rejectedMail } from './application-mails.server.ts';
import { applicationSubject } from './application-subject.server.ts';
import { entryFromApplication } from './entry-from-application.server.ts';
import { makeEditor } from './make-editor.server.ts';
import type { RegistrationDeps } from './start-application.server.ts';

type Deps = RegistrationDeps & { directory: Directory; geocoder: Geocoder | null };

type Refusal = { ok: false; error: 'missing' | 'forbidden' | 'decided' | 'invalid' };
export type Approved = { ok: true; slug: string } | Refusal;

/** @param version of the application as it was shown */
export function approveApplication(deps: Deps) {
  return async (person: Person, { id, version }: { id: string; version: number }): Promise<Approved> => {
    const found = await decidable(deps, person, id, version);
    if (!found.ok) return found;
    const { application } = found;
    // Looking an address up may take seconds, so it is done before the transaction.
    const details = application.kind === 'new' ? await entryFromApplication(deps, application) : null;
    if (application.kind === 'new' && !details) return { ok: false, error: 'invalid' };
    return deps.db
      .inTransaction(async (tx): Promise<Approved> => {
        const entry = details ? await publish(tx, deps, details) : await claimed(tx, application);
        if (!entry) return { ok: false, error: 'missing' };
        const decision = {
          state: 'approved' as const,
          decidedAt: deps.now,
          decidedBy: person.id,
          organisation: entry.id,
        };
        if (!(await moveApplication(tx, application, decision, deps.now))) throw new DecidedMeanwhile();
        await makeEditor(tx, deps, { ...application, organisation: entry.id, by: person });
        await queueMail(tx, deps, approvedMail(deps.site, aboutApplication(application), entry.slug));
        return { ok: true, slug: entry.slug };
      })
      .catch(decidedMeanwhile);
  };
}

export function rejectApplication(deps: Deps) {
  return async (
    person: Person,
    { id, version, reason }: { id: string; version: number; reason: string },
  ): Promise<{ ok: true } | Refusal> => {
    const found = await decidable(deps, person, id, version);
    if (!found.ok) return found;
    const { application } = found;
    return deps.db.inTransaction(async (tx): Promise<{ ok: true } | Refusal> => {
      const decision = { state: 'rejected' as const, decidedAt: deps.now, decidedBy: person.id, reason };
      if (!(await moveApplication(tx, application, decision, deps.now))) return { ok: false, error: 'decided' };
      await queueMail(tx, deps, rejectedMail(deps.site, aboutApplication(application), reason));
      return { ok: true };
    });
  };
}

/** Nothing of the transaction is kept. */
class DecidedMeanwhile extends Error {
  override name = 'DecidedMeanwhile';
}

function decidedMeanwhile(error: unknown): Refusal {
  if (error instanceof DecidedMeanwhile) return { ok: false, error: 'decided' };
  throw error;
}

type Found = { ok: true; application: Application } | Refusal;

async function decidable({ db, directory }: Deps, person: Person, id: string, version: number): Promise<Found> {
  const application = await applicationById(db.read, id);
  if (!application) return { ok: false, error: 'missing' };
  if (!may(person, 'decide-application', applicationSubject(application, directory))) {
    return { ok: false, error: 'forbidden' };
  }
  if (!isDecidable(application.state) || application.version !== version) return { ok: false, error: 'decided' };
  return { ok: true, application };
}

async function publish(tx: Queries, deps: Deps, details: OrganisationDetails) {
  const actor = { kind: 'applicant' as const, id: null };
  const why = { actor, action: 'registration' as const, reason: '', status: 'published' as const };
  const entry = await createEntry(tx, deps, { details, ...why });
  await markVerified(tx, deps, { id: entry.id, by: 'partner', how: 'form' });
  return entry;
}

async function claimed(tx: Queries, { organisation }: Application) {
  const entry = organisation === null ? null : await entryById(tx, organisation);
  return entry?.status === 'published' ? entry : null;
}
