/** What a part of the long proof says: one line of the table in docs/reliability.md. */
export type Proof = {
  /** In words of somebody who decides whether to rely on it: `kill -9 during mixed writes: acknowledged writes lost`. */
  what: string;
  /** What was measured, with its unit. */
  figure: string;
  /** Whether it is what the product promises. */
  holds: boolean;
};

/** Parts run one after the other, each on servers and databases of its own. */
export type ProofPart = {
  name: string;
  title: string;
  /** @throws when it could not be measured; a promise that does not hold is told in its proofs */
  prove(): Promise<Proof[]>;
};
