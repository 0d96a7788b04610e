const AUXILIARY =
  words(`is are was were am has have had do does did will would can could may might shall should must isn't aren't
  wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't`);
const IRREGULAR_PAST =
  words(`said told met went came took gave made left began became held kept led lost won paid put ran saw sent set
  shot stood fell felt found fought got grew hit hurt knew laid lay let meant read rose sat sold sought spoke spent struck swept
  taught thought threw understood woke wore wrote broke brought built bought caught chose cut drew drove ate flew forgot forbade
  froze hid rang rode sank sang shook shut slid spread sprang stole stuck swore swam tore withdrew overthrew undertook bore beat
  bent bid bled blew bred burst cast clung crept dealt dug fed fled flung heard hung knelt lent lit proved quit rid rode sewed
  shed shone shrank slept spun split spoilt sprang strode strove swung wept wound`);
const PRESENT =
  words(`says tells adds means makes takes gives goes comes remains wants needs believes argues warns plans hopes expects
  faces calls claims seeks shows suggests insists say tell mean make take give go come remain want need believe argue warn plan
  hope expect face call claim seek show suggest insist follows holds includes continues leads begins keeps sees`);

/**
 * A light test on the words alone, independent of any tagger: it errs towards "no".
 * @returns whether the text holds a word that is, in news English, nearly always a finite verb
 */
export function holdsFiniteVerb(text: string): boolean {
  return (text.toLowerCase().match(/[a-z]+(?:['’]t)?/g) ?? []).some((raw) => {
    const word = raw.replace('’', "'");
    return (
      AUXILIARY.has(word) ||
      IRREGULAR_PAST.has(word) ||
      PRESENT.has(word) ||
      (word.length > 4 && word.endsWith('ed'))
    );
  });
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
