/** The nonce of this response, for the scripts Remix writes. Empty in the browser, which hides it anyway. */
import { createContext, useContext } from 'react';

const NonceContext = createContext('');

export const NonceProvider = NonceContext.Provider;

export function useNonce(): string {
  return useContext(NonceContext);
}
