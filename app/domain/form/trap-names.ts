/** The two hidden fields of a public form by which a robot gives itself away. Judging what is in them is not done here. */

/** An input that people do not see, and leave empty. */
export const TRAP_NAME = 'homepage';

/** When the form was shown, in whatever writing the server checks. */
export const SHOWN_AT_NAME = 'shownAt';
