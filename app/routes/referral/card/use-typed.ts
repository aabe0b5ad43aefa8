/** What the giver of a card types, and of that what may stand on it: nothing that looks like data of a person. */
import { useState } from 'react';
import type { CardRequest } from '#app/domain/referral/card-request.ts';
import { personalDataIn } from '#app/domain/referral/personal-data.ts';
import type { Typed } from './card-sheet.tsx';

export function useTyped({ giverName, sentence }: CardRequest) {
  const [typed, setTyped] = useState<Typed>({ giverName, sentence });
  const onType = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }));
  const isPersonal = personalDataIn(typed.sentence) !== null;
  return { typed, onType, isPersonal, printed: isPersonal ? { ...typed, sentence: '' } : typed };
}
