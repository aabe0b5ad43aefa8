/** A coordinator asks something by mail about an entry or an application; the answer lands on it. */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may, type Subject } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Mail, MailSite } from '#app/domain/mail/mail.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import type { Database, Queries } from '#db/database.ts';
import { applicationById } from '#db/repositories/applications.server.ts';
import { findSpentMailLink, revokeMailLinks } from '#db/repositories/mail-links.server.ts';
import { personById } from '#db/repositories/people.server.ts';
import {
  insertQuestion,
  markApplicationAsked,
  questionById,
  questionsAbout,
  recordAnswer,
  type Question,
  type QuestionSubject,
} from '#db/repositories/questions.server.ts';
import { organisationById } from '#db/repositories/read-organisations.server.ts';
import { coordinatorsToTell, type Recipient } from '../freshness/recipients.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { makeMailLink, readMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { applicationSubject } from '../registration/application-subject.server.ts';
import { questionTopic, type QuestionTopic } from './question-subject.server.ts';

type Deps = { db: Database; newId: () => string; now: number; site: MailSite };

export type Asked = { ok: true } | { ok: false; error: 'missing' | 'forbidden' | 'no-recipient' };

/** About an entry. Whoever keeps it right is asked. */
export function askQuestion(
  deps: Deps,
  actor: Person,
  { about, text }: { about: { kind: 'organisation'; id: string }; text: string },
): Promise<Asked> {
  return deps.db.inTransaction(async (tx) => {
    const organisation = await organisationById(tx, about.id);
    const subject = organisation && subjectOf(organisation, organisation.id);
    return ask(tx, deps, actor, { about, text, subject });
  });
}

/** About an application, which waits for the answer. */
export function askApplicant(
  deps: Deps & { directory: Directory },
  actor: Person,
  { id, text }: { id: string; text: string },
): Promise<Asked> {
  return deps.db.inTransaction(async (tx) => {
    const application = await applicationById(tx, id);
    const subject = application && applicationSubject(application, deps.directory);
    const asked = await ask(tx, deps, actor, { about: { kind: 'application', id }, text, subject });
    if (asked.ok) await markApplicationAsked(tx, id, true, deps.now);
    return asked;
  });
}

/** `subject`: where it belongs; null when it is not there. */
type Asking = { about: QuestionSubject; text: string; subject: Subject | null };

async function ask(tx: Queries, deps: Deps, actor: Person, { about, text, subject }: Asking): Promise<Asked> {
  const topic = subject && (await questionTopic(tx, about));
  if (!topic) return { ok: false, error: 'missing' };
  if (!may(actor, 'ask-question', subject)) return { ok: false, error: 'forbidden' };
  const [first] = topic.recipients;
  if (!first) return { ok: false, error: 'no-recipient' };
  const id = deps.newId();
  await insertQuestion(tx, { id, subject: about, recipient: first.email, text, askedBy: actor.id }, deps.now);
  for (const recipient of topic.recipients) await sendQuestion(tx, deps, { id, about, text, topic, recipient });
  return { ok: true };
}

type Sending = { id: string; about: QuestionSubject; text: string; topic: QuestionTopic; recipient: Recipient };

async function sendQuestion(tx: Queries, deps: Deps, { id, about, text, topic, recipient }: Sending): Promise<void> {
  const { email, language } = recipient;
  const secret = await makeMailLink(tx, { purpose: 'question', subject: id, email }, deps.now);
  const t = textsIn(language);
  await queueMail(tx, deps, {
    kind: 'question',
    recipient: email,
    language,
    subject: t('question.mailSubject', { name: topic.name }),
    blocks: [
      { kind: 'text', text: t('question.mailText', { name: topic.name }) },
      { kind: 'quote', text },
      { kind: 'link', label: t('question.mailLink'), url: deps.site.baseUrl + paths.question(secret), main: true },
    ],
    about,
  });
}

/**
 * - `expired`: took too long; a new link can be sent
 * - `void`: forged, or what it was about is gone
 */
export type QuestionState =
  | { state: 'open' | 'expired'; question: Question; topic: QuestionTopic; email: string }
  | { state: 'answered' }
  | { state: 'void' };

export async function readQuestion(db: Queries, secret: string | null, now: number): Promise<QuestionState> {
  const sent = secret ? await findSpentMailLink(db, 'question', hashOf(secret)) : null;
  const question = sent && (await questionById(db, sent.subject));
  if (!question) return { state: 'void' };
  if (question.answeredAt !== null) return { state: 'answered' };
  const topic = await questionTopic(db, subjectOfQuestion(question));
  if (!topic) return { state: 'void' };
  const holds = (await readMailLink(db, 'question', secret, now)) !== null;
  return { state: holds ? 'open' : 'expired', question, topic, email: sent.email };
}

/** Not `ok`: the link does not hold, or somebody answered just before. */
export function answerQuestion(deps: Deps, secret: string | null, answer: string): Promise<{ ok: boolean }> {
  return deps.db.inTransaction(async (tx) => {
    const opened = await readQuestion(tx, secret, deps.now);
    if (opened.state !== 'open' || !(await recordAnswer(tx, opened.question.id, answer, deps.now)))
      return { ok: false };
    const { question, topic } = opened;
    await revokeMailLinks(tx, 'question', question.id, deps.now);
    if (question.subjectKind === 'application') {
      await markApplicationAsked(tx, question.subjectId, false, deps.now);
    }
    const asker = await personById(tx, question.askedBy);
    for (const recipient of asker ? [asker] : await coordinatorsToTell(tx)) {
      await queueMail(tx, deps, answerMail(deps.site, recipient, { question, topic, answer }));
    }
    return { ok: true };
  });
}

type Answer = { question: Question; topic: QuestionTopic; answer: string };

function answerMail(site: MailSite, { email, language }: Recipient, { question, topic, answer }: Answer): Mail {
  const t = textsIn(language);
  const id = question.subjectKind === 'application' ? question.subjectId : undefined;
  return {
    kind: 'answer-received',
    recipient: email,
    language,
    subject: t('question.answerSubject', { name: topic.name }),
    blocks: [
      { kind: 'text', text: t('question.youAsked') },
      { kind: 'quote', text: question.text },
      { kind: 'text', text: t('question.theyAnswered') },
      { kind: 'quote', text: answer },
      { kind: 'link', label: t('question.open'), url: site.baseUrl + paths.workbench(topic.list, id), main: true },
    ],
    about: subjectOfQuestion(question),
  };
}

/** A new link in place of one that took too long, to the same address. The answer says nothing. */
export async function renewQuestionLink(deps: Deps, secret: string | null): Promise<void> {
  const expired = await readQuestion(deps.db.read, secret, deps.now);
  if (expired.state !== 'expired') return;
  const { question, topic, email } = expired;
  if (!(await isWithinLimits(deps, { 'mail-by-email': canonicalEmail(email) }))) return;
  const known = topic.recipients.find((recipient) => recipient.email === email);
  if (!known) return;
  const { id, text } = question;
  await deps.db.inTransaction((tx) =>
    sendQuestion(tx, deps, { id, about: subjectOfQuestion(question), text, topic, recipient: known }),
  );
}

function subjectOfQuestion({ subjectKind, subjectId }: Question): QuestionSubject {
  return { kind: subjectKind, id: subjectId };
}

/** What was asked about something, and the answers; oldest first. */
export async function questionsOf(db: Database, about: QuestionSubject) {
  const asked = await questionsAbout(db.read, about);
  return asked.map(({ id, text, answer }) => ({ id, text, answer }));
}
