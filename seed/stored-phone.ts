import { parsePhone } from '#app/domain/phone/dutch-phone.ts';

/** @throws {Error} naming a number that is none */
export function storedPhone(text: string): string {
  const parsed = parsePhone(text);
  if (!parsed.ok) throw new Error(`Expected a telephone number, got "${text}"`);
  return parsed.value;
}
