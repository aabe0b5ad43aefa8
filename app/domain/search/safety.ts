/** When a search is about danger, the national lines stand above the results, whatever else is found. */
import type { Interpretation } from './interpretation.ts';
import { normalise } from './normalise.ts';

export type SafetyLine = 'danger' | 'violence' | 'suicide';

const SUICIDE =
  /suicid|zelfmoord|zelfdod|dood wil|wil dood|wil niet meer leven|niet meer willen leven|einde aan mijn leven|uit het leven stappen|kill myself|end my life|want to die/;
const VIOLENCE =
  /geweld|mishandel|verkracht|slaat|sloeg|geslagen|slaan|schopt|wurg|bedreig|misbruik|stalk|eergerelateerd|veilig thuis|vrouwenopvang|blijf van mijn lijf|onveilig|verwaarloos|bang voor mijn man|shaken|abuse|violence|hits me|beats me|rape|threat/;
const DANGER = /gevaar|noodgeval|spoed|acuut|wapen|\bmes\b|emergency|danger|\b112\b/;

/** Errs on the side of showing: a line too many costs a glance. */
export function safetyLines(interpretation: Interpretation): SafetyLine[] {
  const text = normalise(interpretation.corrected ?? interpretation.query);
  const themes = interpretation.needs.flatMap((need) => need.meanings.map((meaning) => meaning.id));
  const suicide = SUICIDE.test(text);
  const violence = VIOLENCE.test(text) || themes.includes('safety');
  const danger = suicide || violence || DANGER.test(text);
  return [
    ...(danger ? (['danger'] as const) : []),
    ...(violence ? (['violence'] as const) : []),
    ...(suicide ? (['suicide'] as const) : []),
  ];
}
