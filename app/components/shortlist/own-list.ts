/** The list a visitor makes while looking around: kept in this browser tab until it is closed, and sent nowhere. */
import { useSyncExternalStore } from 'react';
import { LONGEST_SHORTLIST } from '#app/domain/referral/shortlist.ts';

const KEY = 'lijstje';
const NOTHING: readonly string[] = [];
const watchers = new Set<() => void>();
let known: { text: string | null; slugs: readonly string[] } = { text: null, slugs: NOTHING };

export function useOwnList(): readonly string[] {
  return useSyncExternalStore(watch, ownList, onServer);
}

export function ownList(): readonly string[] {
  const text = read();
  if (text !== known.text) known = { text, slugs: slugsIn(text) };
  return known.slugs;
}

export function keepList(slugs: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(slugs.slice(0, LONGEST_SHORTLIST)));
  } catch {
    // A browser that keeps nothing still has the list in the address.
  }
  for (const told of watchers) told();
}

export function toggleOnList(slug: string): void {
  const slugs = ownList();
  keepList(slugs.includes(slug) ? slugs.filter((one) => one !== slug) : [...slugs, slug]);
}

function watch(told: () => void): () => void {
  watchers.add(told);
  return () => watchers.delete(told);
}

function onServer(): readonly string[] {
  return NOTHING;
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Anything may stand there: another script or an extension shares the storage. */
function slugsIn(text: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, LONGEST_SHORTLIST) : NOTHING;
  } catch {
    return NOTHING;
  }
}
