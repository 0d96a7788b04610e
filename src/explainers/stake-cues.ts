/** What makes a sentence tell why something matters, with how much each kind of cue weighs. */
const STAKES: readonly (readonly [number, RegExp])[] = [
  [
    0.5,
    /\b(?:first|worst|biggest|largest|highest|lowest|deadliest|longest|strongest|most \w+)\b[^.]{0,70}\b(?:since|in (?:more than |nearly |almost |over |about )?(?:a |two |three |four |five |\d+ )?(?:decades?|years?|centur\w+|months)|ever|in (?:its |the country's )?history|on record)\b/i,
  ],
  [
    0.45,
    /\bfor the first time\b|\b(?:never before|until now|previously|had (?:only|never) been|have (?:only|never) been|no longer)\b/i,
  ],
  [
    0.45,
    /\b(?:would|could|may|might|will) (?:mean|affect|hurt|help|raise|lower|lead|cause|force|cost|threaten|undermine|weaken|strengthen|change|end|push|drive|deepen|worsen|spark|trigger|open|allow|give|leave|make|put|have)\b/i,
  ],
  [
    0.45,
    /\b(?:fears?|fearing|feared|worr(?:y|ies|ied)|concern(?:s|ed)?|alarm(?:ed|ing)?|anxi(?:ety|ous)|threat(?:s|en\w*)?|risk(?:s|ed|ing)?|danger(?:s|ous)?|at stake|vulnerable|warn(?:s|ed|ing)?)\b/i,
  ],
  [
    0.4,
    /\b(?:if|unless)\b[^.;]{5,120}\b(?:will|would|could|may|might)\b|\b(?:will|would|could|may|might)\b[^.;]{3,120}\b(?:if|unless)\b/i,
  ],
  [
    0.4,
    /\b(?:significan(?:t|ce)|important|importance|crucial|critical|key|vital|major|unprecedented|historic|landmark|turning point|milestone|setback|blow|boost|breakthrough|test)\b/i,
  ],
  [
    0.35,
    /\b(?:impact|effect|(?:is|are|was|were|been|will be|badly|severely|worst|also) affected(?! (?:areas?|districts?|regions?|communities|zones?))|affects?(?! by)|affecting|consequences?|implications?|fallout|pressure|isolat\w+|crisis|shortage|recession|unrest|tensions?|instability|controvers\w+)\b/i,
  ],
  [
    0.35,
    /\b(?:without (?:power|electricity|water|food|shelter|homes?)|evacuat\w+|state of emergency|stranded|homeless|displaced|cut off|only (?:road|bridge|route|hospital|airport)|uninsured|impassable|flooded|(?:homes|houses|crops|buildings|schools|hospitals|livelihoods|roads|bridges|businesses|villages)\b[^.]{0,40}\b(?:destroyed|damaged)|(?:destroy|damag)(?:ed|ing)\b[^.]{0,40}\b(?:homes|houses|crops|buildings|schools|hospitals|livelihoods|roads|bridges|businesses|villages))\b/i,
  ],
  [
    0.35,
    /\b(?:because|led to|leading to|triggered|prompted|prompting|forced|forcing|caused|causing|sparked|sparking|as a result|resulted in|so that|in response to|amid)\b/i,
  ],
  [
    0.3,
    /\b(?:\d[\d,.]*|tens|hundreds|thousands|dozens|millions?|billions?)(?: of)? (?:(?:million|billion|thousands?) )?(?:of )?(?:people|residents|civilians|workers|jobs|families|children|homes|customers|passengers|voters|troops|refugees|patients|students|businesses|households)\b/i,
  ],
  [
    0.3,
    /(?:[$€£¥]\s?\d|\b\d[\d,.]*\s?(?:per cent|percent|%)|\b(?:million|billion|trillion) (?:dollars?|euros?|pounds?|yuan|yen)\b)/i,
  ],
  [
    0.25,
    // Capitals are names of bodies: "Security Council", "Health Ministry".
    /\b(?:economy|economic|markets?|prices?|oil|gas|trade|investors?|security|stability|rights|democracy|relations|alliance|sovereignty|independence|climate|health|safety)\b(?! (?:officials?|forces?|guards?|workers?|ministers?|spokes\p{L}+|council|ministry))/u,
  ],
  [
    0.2,
    /\b(?:since (?:\d{4}|the|independence|world)|for (?:more than |nearly |almost |about )?(?:\w+ )?(?:years|decades|months|generations)|long been|means that|which means|in order to|without (?:a|an|new|the)\b|never|only|few|no longer|punished|blamed|banned|scarce|collapse\w*|disrupted|closed|cancell?ed|lost|losses|costs?|despite|although|however|instead of)\b/i,
  ],
];
/** More cues than these make no sentence more telling. */
const CEILING = 1.2;

/** @returns how strongly a sentence tells of stakes, 0 to 1 */
export function stakeStrength(text: string): number {
  let sum = 0;
  for (const [weight, pattern] of STAKES) if (pattern.test(text)) sum += weight;
  return Math.min(CEILING, sum) / CEILING;
}
