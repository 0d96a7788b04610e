/**
 * Words by which reports tell one thing or its opposite, by hand: what WordNet lists as opposite are mostly words of one stem or
 * dictionary pairs ("voluntary" and "involuntary"), not the pairs by which news goes wrong.
 */
const SIDES = `
rise increase grow surge soar climb jump gain up high expand raise boost lift hike inflate double triple accelerate advance elevate spike rally rebound recover improve strengthen growth | fall decrease decline drop plunge slump tumble plummet sink slide down low shrink cut reduce ease lower deflate halve slow dip shed fell weaken worsen deteriorate contract
approve back support endorse accept agree favor favour welcome ratify authorise authorize praise | reject oppose block refuse deny veto condemn criticise criticize decline dismiss
allow permit enable let legalise legalize | ban prohibit forbid prevent stop bar outlaw block
win victory beat succeed success triumph triumphant victorious | lose loss fail failure defeat unsuccessful
arrest detain jail imprison capture convict guilty condemn | release free acquit innocent clear exonerate bail pardon
start begin open launch resume commence reopen initiate | end stop close halt suspend cancel finish conclude shut terminate abandon
live survive alive rescue save survivor | die dead kill death murder deadly fatal
before prior ahead | after following later behind
include involve | exclude omit except
join enter arrive | leave exit depart withdraw quit
come arrive | go depart
mandatory compulsory required obligatory require oblige force | voluntary optional
public publicly open openly | private privately secret secretly covert
large big major huge massive vast giant great long wide | small minor tiny little slight short narrow
new recent current latest young modern | old former previous past ancient
more most above over majority many | less least fewer below under minority few
first | last final
north northern | south southern
east eastern | west western
left | right
right correct accurate true real genuine | wrong incorrect inaccurate false fake
confirm admit acknowledge concede affirm | deny dispute refute
safe secure safely | dangerous unsafe risky
legal lawful legally | illegal unlawful illegally
peace peaceful peacefully truce ceasefire | war violent violence attack invasion fighting
buy purchase acquire import hire | sell export fire sack
man male boy father son brother husband king he men gentleman | woman female girl mother daughter sister wife queen she women lady
friend ally friendly | enemy foe rival hostile opponent
strong powerful strength | weak feeble weakness
good positive better best well | bad negative worse worst poor
easy simple easily | hard difficult
cheap | expensive costly
early earlier | late later
rich wealthy profit surplus income | poor loss deficit debt
agree agreement unite united | disagree disagreement divide divided
build construct create restore repair | destroy demolish dismantle ruin
keep retain maintain remain hold install | remove drop abandon discard delete
give grant provide send lend | take receive withhold deny borrow
hot warm | cold cool
thrive flourish prosper healthy | struggle suffer ail trouble
attack assault strike | defend protect
lawful loyal | disloyal
native domestic national local | foreign international
employee worker | employer boss
teacher | student pupil
buyer customer | seller
day daytime morning | night overnight evening
optimistic hopeful confident | pessimistic fearful doubtful
commercial business professional | personal amateur
ban sanction | lift
known named identified | unknown unnamed unidentified anonymous
manned crewed | unmanned uncrewed
guilty | innocent
popular popularity | unpopular unpopularity
because | despite although`;

const SIDE_OF: ReadonlyMap<string, readonly (readonly [pair: number, side: number])[]> = index();

/** @returns whether two words, in their dictionary forms, stand on the two sides of one pair */
export function areOpposed(a: string, b: string): boolean {
  const ofB = SIDE_OF.get(b);
  if (ofB === undefined) return false;
  return (
    (SIDE_OF.get(a) ?? []).some(([pair, side]) =>
      ofB.some(([other, there]) => other === pair && there !== side),
    ) && !areOneSided(a, b)
  );
}

/** @returns whether two words stand on one side of a pair */
export function areOneSided(a: string, b: string): boolean {
  const ofB = SIDE_OF.get(b) ?? [];
  return (SIDE_OF.get(a) ?? []).some(([pair, side]) =>
    ofB.some(([other, there]) => other === pair && there === side),
  );
}

function index() {
  const sides = new Map<string, (readonly [number, number])[]>();
  for (const [pair, line] of SIDES.trim().split('\n').entries())
    for (const [side, list] of line.split('|').entries())
      for (const word of list.trim().split(/\s+/))
        sides.set(word, [...(sides.get(word) ?? []), [pair, side]]);
  return sides;
}
