/**
 * A form that the server judges, with or without scripts. What a button asks of the form itself (conform's intents: check
 * a field that was left, add or remove an item) goes to the same action; with scripts the page then stays where it is.
 * Enter in a field sends the form, whichever button comes first in it.
 */
import { FormProvider, FormStateInput, type FormMetadata } from '@conform-to/react';
import { Form, useSubmit } from '@remix-run/react';
import type { FormEvent, ReactNode } from 'react';
import { INTENT_NAME } from './intent-name.ts';

type Props<Schema extends Record<string, unknown>> = {
  /** From `useForm({ lastResult, shouldValidate: 'onBlur' })` */
  form: FormMetadata<Schema>;
  action?: string;
  /** For a form with a file. */
  encType?: 'multipart/form-data';
  className?: string;
  children: ReactNode;
};

export function PostForm<Schema extends Record<string, unknown>>({
  form,
  action,
  encType,
  className,
  children,
}: Props<Schema>) {
  const submit = useSubmit();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    form.onSubmit(event);
    const button = (event.nativeEvent as SubmitEvent).submitter;
    if (event.defaultPrevented || !(button instanceof HTMLButtonElement) || button.name !== INTENT_NAME) return;
    event.preventDefault();
    if (!passesBy(event.currentTarget, button.value)) submit(button, { preventScrollReset: true });
  }

  /** A field that is left empty on the way to another is not wrong yet. */
  function passesBy(element: HTMLFormElement, intent: string): boolean {
    const { type, payload } = JSON.parse(intent) as { type: string; payload: { name?: string } };
    if (type !== 'validate' || payload.name === undefined || form.allErrors[payload.name]) return false;
    return new FormData(element).getAll(payload.name).every((value) => value === '');
  }

  return (
    <FormProvider context={form.context}>
      <Form
        method="post"
        action={action}
        encType={encType}
        id={form.id}
        className={className}
        noValidate
        onSubmit={onSubmit}
      >
        <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
        <FormStateInput />
        {children}
      </Form>
    </FormProvider>
  );
}
