/** A hidden field by which the server knows the form that takes an item away. */
export const REMOVE_NAME = 'remove';
