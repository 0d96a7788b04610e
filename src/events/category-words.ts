import type { Category } from '../model/event.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/**
 * Words (dictionary forms in lower case) that speak for a category, after the headings of Wikipedia's
 * Portal:Current events. A word stands where it seldom means anything else.
 */
export const CATEGORY_WORDS: readonly (readonly [category: Category, words: readonly string[]])[] = [
  [
    'Conflicts and attacks',
    words(`war airstrike strike missile drone rocket shell shelling bomb bomber bombing bombard troops troop soldier military
      militant militia rebel insurgent insurgency terrorist terrorism terror gunman gunmen attack attacker assault ambush raid
      invasion invade offensive frontline front ceasefire truce hostage siege clash fighter fighting combat battle battlefield
      army navy warplane warship artillery mortar jihadist taliban hamas hezbollah isis qaeda houthi casualty massacre
      coup mutiny airbase troops suicide explosive grenade paramilitary occupation occupy warfare`),
  ],
  [
    'International relations',
    words(`summit diplomat diplomatic diplomacy ambassador embassy treaty talks negotiation negotiate negotiator bilateral
      sanction nato un united-nations foreign ally alliance envoy kremlin accord pact delegation consulate
      geopolitical sovereignty peacekeeping peacekeeper denuclearization denuclearisation visa extradition extradite
      territorial territory brics g7 g20 asean peace security-council multilateral counterpart`),
  ],
  [
    'Politics and elections',
    words(`election elect vote voter ballot poll campaign candidate senate senator congress congressman congresswoman parliament
      parliamentary lawmaker legislature legislation bill minister cabinet party democrat democratic republican conservative labour
      liberal coalition opposition referendum impeachment impeach governor mayor primary caucus nominee nomination inauguration
      resign resignation protest protester demonstration rally shutdown veto constitution constitutional mp politician
      premier presidency partisan gop redistrict immigration policy`),
  ],
  [
    'Law and crime',
    words(`court judge jury trial lawsuit sue verdict guilty convict conviction sentence prison jail prosecutor prosecution
      indict indictment charge plead plaintiff defendant attorney lawyer police arrest detain suspect murder murderer kill
      shooting shooter gun stab stabbing robbery theft fraud bribery corruption kidnap kidnapping rape assault abuse trafficking
      smuggle smuggler cartel gang detective felony homicide bail parole appeal ruling supreme fbi interpol crime criminal
      testify testimony subpoena investigation execution`),
  ],
  [
    'Disasters and accidents',
    words(`earthquake quake magnitude aftershock tsunami flood flooding floodwater hurricane typhoon cyclone tornado storm
      landslide mudslide avalanche wildfire bushfire blaze fire eruption erupt volcano volcanic crash derail derailment collide
      collision capsize shipwreck sink explosion blast collapse rescue rescuer evacuate evacuation evacuee stampede disaster
      emergency debris rubble downpour monsoon drought heatwave epicenter epicentre seismologist geological landfall
      survivor wreckage accident ferry`),
  ],
  [
    'Business and economy',
    words(`economy economic market stock share shareholder investor investment bank banking inflation tariff trade export import
      gdp growth recession unemployment profit revenue earnings quarter quarterly company firm merger acquisition acquire takeover
      ceo bankruptcy bankrupt debt bond currency dollar euro yen oil gas opec fed federal-reserve interest rate price consumer
      retail retailer manufacturer industry factory layoff union worker wage strike tax budget deficit loan bailout startup
      ipo billion analyst nasdaq dow commodity crude airline automaker`),
  ],
  [
    'Health and environment',
    words(`virus outbreak pandemic epidemic disease infection infect vaccine vaccination vaccinate hospital patient doctor health
      covid coronavirus flu influenza ebola measles cholera malaria zika mpox cancer drug medicine medical clinic who symptom
      quarantine lockdown climate emission carbon warming pollution pollute environment environmental wildlife species
      conservation endangered habitat deforestation glacier coral biodiversity extinction epidemiologist toxic contamination
      contaminate opioid tobacco obesity fda cdc`),
  ],
  [
    'Science and technology',
    words(`scientist science research researcher study space spacecraft rocket satellite nasa astronaut orbit lunar moon mars
      telescope planet asteroid comet galaxy fossil dinosaur gene genome dna physics particle quantum ai robot software
      smartphone app internet online google apple microsoft facebook meta amazon twitter tiktok openai chip semiconductor
      hacker hack cyberattack cybersecurity malware data algorithm startup computer technology tech device archaeologist
      nobel laboratory experiment probe launch crew shuttle`),
  ],
  [
    'Arts and culture',
    words(`film movie trailer sequel actor actress director hollywood oscar academy grammy emmy album song singer band concert music musician rapper
      festival theatre theater opera ballet museum exhibition painting artist art novel author book writer poet celebrity
      television tv show series netflix disney comedian fashion designer royal wedding prince princess duchess duke pope
      cathedral church religious heritage eurovision broadway box-office sculpture archbishop bishop`),
  ],
  [
    'Sport',
    words(`match game team player coach championship champion tournament cup league olympic olympics medal gold silver final
      semifinal semi-final quarterfinal win winner defeat beat score goal striker midfielder goalkeeper football soccer
      basketball baseball cricket rugby tennis golf hockey boxing boxer race racing grand prix formula nba nfl mlb nhl fifa uefa
      ioc athlete stadium season inning wicket batsman bowler touchdown quarterback playoff wimbledon sprinter marathon
      doping fan referee manager transfer squad innings`),
  ],
];
