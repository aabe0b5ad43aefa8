/** Says that an answer was given on another page than the one that asks for it, and that this page stays. */
export const STAY_NAME = 'stay';
