/** In the address of a list: how its lines are ordered. */
export const ORDER_NAME = 'volgorde';
