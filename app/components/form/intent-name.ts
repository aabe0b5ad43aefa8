/** The name under which conform sends what a button asks of the form itself: check a field, add or remove an item. */
export const INTENT_NAME = '__intent__';
