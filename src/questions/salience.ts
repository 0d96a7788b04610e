/** What lies ahead, or may. */
const AHEAD = /\b(?:will|would|could|might|may|potential|intended|future|possible|next)\b/i;
/** What follows from it, and what brought it about. */
const CONSEQUENCE =
  /\b(?:consequences?|impacts?|effects?|affect(?:s|ed)?|implications?|influences?|outcomes?|results?|shifts?|changes?|significan(?:t|ce)|contributed?|causes?d?|mean(?:s|t)?)\b/i;
/** Particulars of what is known in outline: a reader can do without them. */
const PARTICULARS =
  /\b(?:specific|details?|exactly|how many|which|terms|where|number|historical|who (?:is|was|are))\b/i;
const CENTRAL_WORTH = 2;
const CONSEQUENCE_WORTH = 1;
const AHEAD_WORTH = 0.5;
const PARTICULARS_COST = 0.5;

/**
 * How much a reader needs the answer to a question, as far as its words and the reports tell.
 * @param text the question
 * @param central how far the reports are about what it asks of, 0 to 1
 * @returns a number to rank by: questions about what comes and what follows above those about particulars
 */
export function salienceOf(text: string, central: number): number {
  return (
    CENTRAL_WORTH * central +
    (CONSEQUENCE.test(text) ? CONSEQUENCE_WORTH : 0) +
    (AHEAD.test(text) ? AHEAD_WORTH : 0) -
    (PARTICULARS.test(text) ? PARTICULARS_COST : 0)
  );
}
