/**
 * The number of the request that went wrong, which a visitor can pass on. The browser reads it from the page that the
 * server made; null on every other page.
 */
import { createContext, useContext } from 'react';

export const REQUEST_ID_ATTRIBUTE = 'data-request-id';

const RequestIdContext = createContext<string | null>(null);

export const RequestIdProvider = RequestIdContext.Provider;

export function useRequestId(): string | null {
  return useContext(RequestIdContext);
}

/** Before React takes the page over. */
export function writtenRequestId(): string | null {
  return document.querySelector(`[${REQUEST_ID_ATTRIBUTE}]`)?.textContent ?? null;
}
