/** Says one plain sentence to the person who runs Otklik: what was done on his machine that he did not ask for by name. */
export type Tell = (sentence: string) => void
