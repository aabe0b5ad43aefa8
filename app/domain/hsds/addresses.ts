/** Street and number on one line, as HSDS has them, and apart again. */

export type Door = { street: string | null; houseNumber: string | null };

/** "Steenweg 3a", "Steenweg 12-2": the number is at the end and begins with a digit. */
const WITH_NUMBER = /^(.*\p{L}.*?)\s+(\d+\s?\p{L}?(?:[-/]\S+)?)$/u;

export function addressLine({ street, houseNumber }: Door): string {
  return [street, houseNumber].filter((part) => part !== null).join(' ');
}

export function doorOf(line: string): Door {
  const parts = WITH_NUMBER.exec(line);
  if (parts) return { street: parts[1]!, houseNumber: parts[2]! };
  return { street: line === '' ? null : line, houseNumber: null };
}

/** Whether the line says all there is to say. */
export function isExactLine(door: Door): boolean {
  const read = doorOf(addressLine(door));
  return read.street === door.street && read.houseNumber === door.houseNumber;
}
