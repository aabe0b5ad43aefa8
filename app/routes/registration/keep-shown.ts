/**
 * Leaving a field asks the server to look at it. The page is not loaded anew for that: a form that was shown just now, as
 * far as the server can tell, is a robot's.
 */
import type { ShouldRevalidateFunction } from '@remix-run/react';
import { INTENT_NAME } from '#app/components/form/intent-name.ts';

export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.has(INTENT_NAME) ? false : defaultShouldRevalidate;
