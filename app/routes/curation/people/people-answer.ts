/** What the action about people says when it did not do what was asked. */
import type { FormAnswer } from '../../account/form-answer.ts';

export type PeopleAnswer = Partial<FormAnswer> & {
  refused?: 'already' | 'limit' | 'gone' | 'last-coordinator' | 'last-editor' | 'unsure';
};
