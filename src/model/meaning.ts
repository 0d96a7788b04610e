/** What a text says, as a model places it among texts of all languages. */
export interface Meaning {
  /** The model's name: meanings of two models cannot be compared. */
  readonly model: string;
  /** Primary language tag of the text. */
  readonly lang: string;
  /** The vector, packed (`lib/packed-vector.ts`). */
  readonly vector: string;
}
