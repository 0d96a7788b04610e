/** One line of running text, as a reader would see it between two line breaks. */
export interface Block {
  readonly text: string;
  /** The nearest block element around it, in lower case: "p", "li", "h2", "blockquote", "td". */
  readonly tag: string;
  /** Share of its characters that stand in links, 0 to 1. */
  readonly linked: number;
}
