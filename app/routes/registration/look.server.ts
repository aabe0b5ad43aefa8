/** What the server makes of the answers so far, right or not: what they look like, what they resemble, where they are. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RegistrationAnswers, RegistrationStep } from '#app/domain/application/application.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { idsIn } from './different.ts';
import { foundPlace, type FoundPlace } from './found-place.server.ts';
import { previewOf, type Preview } from './preview.server.ts';
import { similarPanels, type Similar } from './similar-view.server.ts';

export type Asked = Pick<LoaderFunctionArgs, 'request' | 'context'>;

export type Look = {
  preview: Preview;
  similar: Similar[];
  /** Ids of entries that were said to be somebody else's, with this step. */
  different: string;
  /** Null while there is no address. */
  found: FoundPlace | null;
};

/** The steps that ask whether it is in the directory already. */
const ASKING: readonly RegistrationStep[] = ['organisation', 'places'];

export async function phrasesFor({ request, context }: Asked) {
  return phrasesIn(await languageOf(request), context.directory.current(), context.clock());
}

export async function lookAt(asked: Asked, answers: RegistrationAnswers, step: RegistrationStep): Promise<Look> {
  const phrases = await phrasesFor(asked);
  const directory = asked.context.directory.current();
  return {
    preview: previewOf(answers, phrases, directory),
    similar: ASKING.includes(step) ? await similarPanels(directory, answers, phrases) : [],
    different: idsIn(answers[step]?.different).join(' '),
    found: step === 'places' ? await foundPlace(asked.context, answers.places ?? {}, phrases) : null,
  };
}
