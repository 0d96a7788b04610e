/**
 * Nouns that name a happening (dictionary forms): the head of a short name such as "summit in Alaska". Words that are
 * more often something else in a headline ("call", "move", "deal a blow") are left out.
 */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  `accident agreement airstrike ambush arrest assassination assault attack avalanche ban bankruptcy battle blackout blast blaze
  blockade bombardment bombing boycott breach breakup budget bushfire by-election campaign ceasefire ceremony championship clash
  collapse collision conference conflict conviction coup crackdown crash crisis cyberattack cyclone deal death debate default
  deportation derailment disaster drought earthquake election embargo epidemic eruption evacuation execution exercise explosion
  famine fighting final fire flood flooding funeral genocide hack hearing heatwave hijacking hurricane impeachment
  inauguration incursion indictment inquiry insurrection invasion investigation kidnapping landslide launch lawsuit leak lockdown
  march massacre meeting merger mission monsoon mudslide murder mutiny negotiation nomination offensive operation outage outbreak
  pandemic parade poisoning poll pullout quake raid rally recall referendum rescue resignation riot ruling sanction scandal
  sentencing shelling shooting shutdown siege sinking spill stabbing stampede standoff storm strike summit surge surrender takeover
  talk tariff tornado tour treaty trial truce tsunami typhoon unrest uprising verdict violence visit vote walkout war wedding
  wildfire withdrawal protest airlift hostage-taking`.split(/\s+/),
);
