/** Lines that pages print around a report and that cleaning may have left in. */
const FURNITURE: readonly RegExp[] = [
  /\b(?:(?:did not|didn['’]t|has not|have not) (?:immediately )?(?:respond|reply|return|answer)\b|(?:requests?|asked|available) for comment|(?:immediate|further) comment|declined to comment)/i,
  /\b(?:click here|sign up|subscribe|newsletter|follow (?:us|me|him|her|them) on|read more|read also|see also|watch (?:the|this|live|now|:)|advertisement|cookies?|all rights reserved|terms of use|privacy policy|copyright|contributed to this (?:report|story)|e-?mail (?:us|the)|this (?:story|article|page|post|video|report) (?:was|has been|is|will be)|share this|download (?:the|our)|breaking news:?|live updates?|story continues|continue reading|read the full|full story|scroll down|skip to|getty images|image caption|media caption|file photo|photo(?:graph)? by|pic(?:ture)?:|photo:|image:|video:|editor'?s note|correction:|updated? at|last updated|play video|podcast)\b/i,
  /\b(?:in this|this) (?:\w+ )?(?:file|handout|undated|combination|aerial|satellite|still|courtroom|video|photo)\b.{0,40}\b(?:photo|image|picture|sketch|frame|grab|taken|released|provided)/i,
  /\b(?:is|are) (?:seen|pictured|photographed|shown (?:in|here|at|on))\b|\b(?:pictured|seen here|shown here|shown above|pictured above|poses? for|looks? on (?:as|during|at)|gestures? (?:as|during|while)|\(?(?:left|right|centre|center|top|bottom),? (?:and|with)|\([LRC]\)|\((?:left|right|centre|center)\))/i,
  /\b(?:AP|Reuters|AFP|EPA|Getty|Rex|PA) ?(?:Photo|Images?|Pictures?|file)\b|\/(?:AP|AFP|Reuters|Getty|EPA|TASS|Xinhua)\b|\b(?:REUTERS|AFP|EPA|AP)\//u,
  /https?:\/\/|www\.|\S+@\S+|(?:^|\s)[#@]\w+|pic\.twitter|©|►|▶|•|\|/i,
  /^(?:by|from|with|via|source|photo|image|video|related|more|also|updated?|published|posted|editor|reporting|writing|editing|additional reporting|compiled|translation|caption|credit|watch|read|listen|live)\b[^.]{0,12}:/i,
  /^(?:BBC News|Sky News|CNN|By \p{Lu})\b,? /u,
  /^(?:GETTY|REUTERS|AFP|EPA|PA|REX|AP|USA TODAY)\b[:/ ]+(?!(?:said|says|reported|has|was)\b)/u,
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|written|translated) by\b/i,
  /^(?:Here(?:'|’)?s|Here are|Below|Above|See|Watch|Read|Listen|Click|Photos?|Scroll|Tap)\b/u,
  /\b(?:told|tells|reports?|writes|says) (?:our|the BBC's [A-Z])|\bour (?:correspondent|reporter|website|partners|sister)\b/u,
  /\b[Tt]he (?:BBC|CNN|Guardian|Reuters)['’]s (?:[A-Z]|\w+ (?:correspondent|reporter|editor))/u,
  /\b(?:BBC|CNN|Guardian|Reuters|Al Jazeera|Times|Post|NPR|Sky News|ABC|NBC|CBS|AFP)(?: News)? (?:profiles?|looks|examines|explains|answers|takes a look|rounds up|investigates|explores|considers)\b/u,
  /^(?:\p{Lu}[\p{L}.]+ ){1,3}(?:was (?:the )?)?first (?:to )?report(?:ed)?\b/u,
  /^(?:NPR|CNN|BBC|PBS|CBS|NBC|ABC|CBC|[Tt]he (?:BBC|Guardian|Times|Post))['’]s (?:\p{Lu}[\p{L}.]+ ){1,3}(?:talks?|speaks?|reports?|joins?|interviews?|has (?:more|the story)|explains?|looks?)\b|^(?:\p{Lu}[\p{L}.]+ ){2,4}(?:talks?|speaks?) (?:to|with) .{0,90}, (?:an? |the )?(?:reporter|correspondent|editor|journalist)\b/u,
  /\d{1,2}:\d\d ?(?:GMT|BST|EST|EDT|ET|CET|UTC)\b.{0,20}$/u,
];

/** @returns whether the sentence is page furniture, a caption or a line about the report itself */
export function isFurniture(text: string): boolean {
  return FURNITURE.some((pattern) => pattern.test(text));
}
