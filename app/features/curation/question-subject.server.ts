/** What a question of a coordinator is about: its name, and who can answer. */
import type { Queries } from '#db/database.ts';
import { organisationById } from '#db/repositories/read-organisations.server.ts';
import { applicantToAsk, type QuestionSubject } from '#db/repositories/questions.server.ts';
import { ownersOf, type Recipient } from '../freshness/recipients.server.ts';

export type QuestionTopic = {
  name: string;
  /** Empty when nobody can be written to. */
  recipients: Recipient[];
  list: string;
};

/** @returns null for what is not there */
export async function questionTopic(db: Queries, { kind, id }: QuestionSubject): Promise<QuestionTopic | null> {
  if (kind === 'organisation') {
    const organisation = await organisationById(db, id);
    if (!organisation) return null;
    const recipients = await ownersOf(db, organisation);
    return { name: organisation.name, recipients, list: 'partners' };
  }
  const application = await applicantToAsk(db, id);
  if (!application) return null;
  const { email, language, answers } = application;
  const name = answers.organisation?.name;
  return {
    name: typeof name === 'string' ? name : '',
    recipients: [{ email, language }],
    list: 'aanmeldingen',
  };
}
