/** `/n/second/…` is about the second letter, `/n/…` about the first. */
export const match = (param: string): param is 'second' => param === 'second';
