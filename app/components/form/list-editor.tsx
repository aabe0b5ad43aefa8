/**
 * Repeats a group of fields: services, contacts, places. Adding, removing and moving are buttons of the form, which the
 * server carries out without scripts; with scripts the page stays where it is and the focus goes to what changed.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { FieldTexts } from './field-texts.tsx';
import { describedBy, hasError, type FormField } from './form-field.ts';
import type { Messages } from './form-message.ts';

type IntentButton = { name: string; value: string; form: string; formNoValidate: boolean };
type Intent<Payload> = { getButtonProps(payload: Payload): IntentButton };

/** What is asked of the form; metadata of conform fits. */
type ListForm = {
  insert: Intent<{ name: string }>;
  remove: Intent<{ name: string; index: number }>;
  reorder: Intent<{ name: string; from: number; to: number }>;
};

type Props<Item> = {
  form: ListForm;
  list: FormField & { getFieldList(): Item[] };
  legend: string;
  hint?: string;
  messages?: Messages;
  /** "Hulp 2" */
  itemName(number: number): string;
  /** On the button: "Voeg hulp toe" */
  addText: string;
  min?: number;
  max: number;
  /** The order says something, and can be changed. */
  isOrdered?: boolean;
  children(item: Item, index: number): ReactNode;
};

export function ListEditor<Item extends FormField>(props: Props<Item>) {
  const { form, list, legend, itemName, addText, min = 0, max, isOrdered = false } = props;
  const { t } = useTranslation();
  // A form that was tampered with may hold something else under this name.
  const items = Array.isArray(list.initialValue) ? list.getFieldList() : [];
  const keys = items.map(({ key, id }) => key ?? id);
  const { editor, said, expect } = useFocusOnChange(keys.join(' '));
  const texts = { field: list, label: legend, hint: props.hint, messages: props.messages };

  return (
    <fieldset
      ref={editor}
      className={hasError(list) ? 'list-editor has-error' : 'list-editor'}
      aria-describedby={describedBy(texts)}
    >
      <legend className="form-label">{legend}</legend>
      <FieldTexts {...texts} />
      <ol>
        {items.map((item, index) => {
          const name = itemName(index + 1);
          return (
            <li key={keys[index]}>
              <fieldset className="list-item">
                <legend>{name}</legend>
                {props.children(item, index)}
                <div className="list-item-acts">
                  {isOrdered && index > 0 && (
                    <button
                      {...form.reorder.getButtonProps({ name: list.name, from: index, to: index - 1 })}
                      className="btn btn-quiet"
                      onClick={() => expect({ item: index - 1, said: t('form.list.moved', { name, place: index }) })}
                    >
                      {t('form.list.up')}
                      <span className="vh">: {name}</span>
                    </button>
                  )}
                  {items.length > min && (
                    <button
                      {...form.remove.getButtonProps({ name: list.name, index })}
                      className="btn btn-quiet"
                      onClick={() => expect({ item: null, said: t('form.list.removed', { name }) })}
                    >
                      <Icon name="close" size="s" />
                      {t('form.list.remove')}
                      <span className="vh">: {name}</span>
                    </button>
                  )}
                </div>
              </fieldset>
            </li>
          );
        })}
      </ol>
      {items.length < max ? (
        <button
          {...form.insert.getButtonProps({ name: list.name })}
          id={list.id}
          className="btn list-add"
          onClick={() => expect({ item: items.length, said: '' })}
        >
          <Icon name="plus" size="s" />
          {addText}
        </button>
      ) : (
        <p className="form-hint" id={list.id}>
          {t('form.list.full', { count: max })}
        </p>
      )}
      <p className="vh" role="status">
        {said}
      </p>
    </fieldset>
  );
}

type Expected = { item: number | null; said: string };

/** After a change that was asked for: the focus goes to that item, or to the button that adds one. */
function useFocusOnChange(keys: string) {
  const editor = useRef<HTMLFieldSetElement>(null);
  const expected = useRef<Expected | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (!expected.current || !editor.current) return;
    const { item } = expected.current;
    expected.current = null;
    const parts = editor.current.querySelectorAll<HTMLElement>(':scope > ol > li');
    const part = item === null ? editor.current.querySelector(':scope > .list-add') : parts[item];
    const target = part?.matches('button') ? part : part?.querySelector('input, textarea, select');
    if (target instanceof HTMLElement) target.focus();
  }, [keys]);

  return {
    editor,
    said,
    expect: (change: Expected) => {
      expected.current = change;
      setSaid(change.said);
    },
  };
}
