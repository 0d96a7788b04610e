import type { Category } from '../model/event.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

interface CategoryWords {
  /** Words that hardly ever stand for anything else. */
  readonly strong: readonly string[];
  /** Words that others use too. */
  readonly weak: readonly string[];
}

/**
 * Words that speak for a category: dictionary forms in lower case; two words with a line between them count where they
 * stand side by side.
 */
export const CATEGORY_WORDS: Readonly<Record<Category, CategoryWords>> = {
  'Conflicts & Wars': {
    strong:
      words(`war airstrike air_strike warplane drone_strike missile militant militia rebel insurgent insurgency terrorist
      terrorism jihadist taliban hamas hezbollah isis islamic_state al-qaeda al_qaeda boko_haram houthi ceasefire truce frontline
      front_line shelling artillery mortar troops invasion invade bombardment warfare coup mutiny suicide_bomber suicide_bombing
      car_bomb bomb_blast truck_bomb separatist paramilitary war_zone gaza_strip civil_war guerrilla warlord junta hostage
      pirate piracy ballistic_missile long-range_missile long_range_rocket nuclear_test`),
    weak: words(`soldier military army navy drone bomb bomber bombing rocket fighter fighting battle siege clash offensive
      attack ambush raid besiege militarily troop armed gunman weapon explosive civilian general commander defence_ministry
      pentagon occupation territory withdraw withdrawal rampage airport_attack launch nuclear force combat casualty shell tank`),
  },
  'Diplomacy & Alliances': {
    strong:
      words(`diplomat diplomatic diplomacy ambassador embassy consulate treaty bilateral nato sanction envoy accord
      security_council foreign_minister foreign_ministry secretary_of_state state_department united_nations peace_talks
      peace_process summit peacekeeper denuclearization denuclearisation multilateral g7 g20 brics asean foreign_policy
      kremlin annexation annex settlement_building two-state ally alliance`),
    weak: words(`foreign un talks negotiation negotiate negotiator pact delegation relation tension peace resolution counterpart
      sovereignty geopolitical visit world_leader condemn boycott territorial nuclear_deal european_union eu seize overture`),
  },
  'Politics & Elections': {
    strong:
      words(`election elect ballot electoral campaign candidate candidacy senate senator congressman congresswoman parliament
      parliamentary lawmaker legislature referendum impeachment impeach governor caucus nominee nomination inauguration gop
      republican democrat democratic democratic_party liberal conservative white_house presidential_debate midterm primary
      opposition_leader prime_minister shutdown house_speaker majority_leader presidency constitution cabinet rnc dnc
      president-elect vice_president running_mate poll_numbers partisan bipartisan filibuster mp politician super_pac
      tea_party electoral_college convention_speech redistricting transition_team house_democrat house_republican capitol_hill`),
    weak: words(`vote voter poll campaign_trail congress bill minister party coalition opposition policy president political politics
      protest protester demonstration rally demonstrator resign resignation endorse endorsement debate speech capitol
      legislation administration aide government spending immigration border oversight committee scandal mayor leader supporter
      opponent nominate appoint appointee unrest riot independence tweet lobbying veto rhetoric press_secretary agenda`),
  },
  'Economy & Trade': {
    strong:
      words(`economy economic economist stock shareholder investor investment inflation tariff gdp recession unemployment jobless
      revenue earnings merger takeover bankruptcy bankrupt opec federal_reserve interest_rate bailout nasdaq dow nafta
      trade_deal trade_war jobs_report labor_market stock_market takeover_bid cryptocurrency bitcoin tax_cut tax_reform budget_deficit
      national_debt layoff automaker wall_street quarterly profit chief_executive ceo retailer exporter importer stimulus
      labor_department payroll fiscal fuel_price commodity administrator conglomerate cryptocurrencies tax_code`),
    weak: words(`market share bank banking trade export import growth company firm acquisition acquire debt deficit bond currency dollar
      euro yen oil price consumer retail manufacturer manufacturing industry factory union worker wage strike tax budget loan
      startup ipo billion trillion analyst airline job employer employee customer sale business financial bid owner plant
      executive brand product passenger strand hire airways subsidy`),
  },
  'Law & Rights': {
    strong:
      words(`court judge jury juror lawsuit sue verdict guilty convict conviction prosecutor prosecution prosecute indict
      indictment plaintiff defendant attorney lawyer murder murderer homicide robbery fraud bribery kidnap kidnapping rape
      sexual_assault indecent_assault sex_trafficking trafficking smuggling cartel gang detective felony bail parole
      supreme_court police_officer fbi interpol testify subpoena grand_jury death_penalty death_row inmate prison jail
      plead stab stabbing shooter mass_shooting school_shooting manslaughter arraign sheriff civil_rights human_rights
      justice_department special_counsel law_enforcement sentenced unconstitutional injunction same-sex_marriage gay_marriage
      marriage_equality transgender abortion discrimination legal_challenge federal_judge torture pardon serial_killer mafia
      stop-and-search civil_liberties marijuana cannabis surveillance gun_control sexual_harassment sex_offender mob_boss hate_crime
      spying spy detainee privacy`),
    weak: words(`trial sentence charge arrest suspect police cop gun shoot shooting kill killing allegation allege accuse accused victim
      crime criminal corruption investigation investigate investigator custody legal law appeal ruling rule justice constitutional
      witness evidence detention detain assault abuse threat probe confess custody rights fugitive escape manhunt drug
      illegal illegally warrant officer gunman ban racial racist complaint lgbt gay religious_freedom scam`),
  },
  'Disasters & Accidents': {
    strong:
      words(`earthquake quake aftershock tsunami flood flooding floodwater hurricane typhoon cyclone tornado landslide landslip
      mudslide avalanche wildfire bushfire blaze volcano volcanic derail derailment capsize shipwreck stampede rubble seismologist
      epicenter epicentre wreckage plane_crash helicopter_crash train_crash firefighter snowfall blizzard superstorm tropical_storm
      storm_surge landfall tremor richter snowstorm heatwave drought`),
    weak: words(`magnitude storm fire erupt eruption crash collide collision sink explosion blast collapse rescue rescuer evacuate
      evacuation evacuee disaster emergency debris downpour survivor accident ferry trapped mountain climber miner mine
      helicopter plane aircraft flight pilot snow weather missing drown reactor burn wind victim injure aviation coastguard
      hit damage passenger train swept`),
  },
  Health: {
    strong:
      words(`virus outbreak pandemic epidemic disease infection infect vaccine vaccination vaccinate covid covid-19 coronavirus flu
      influenza bird_flu swine_flu ebola measles cholera malaria zika mpox cancer medicine symptom quarantine lockdown
      epidemiologist opioid obesity fda cdc world_health_organization world_health_organisation public_health health_official
      booster booster_shot clinical_trial mask_mandate hiv aids tuberculosis surgeon_general childbirth pregnancy`),
    weak: words(`health hospital patient doctor drug medical clinic illness nurse dose mask antibody immune diagnosis treatment
      surgery mental_health vaccinated h5n1 tobacco pregnant maternal`),
  },
  'Climate & Environment': {
    strong:
      words(`climate_change climate global_warming emission carbon pollution pollute environmentalist wildlife endangered
      endangered_species deforestation glacier iceberg coral biodiversity extinction ecosystem greenhouse_gas oil_spill rhino
      rhinoceros panda elephant habitat paris_agreement conservationist species fracking pipeline keystone`),
    weak: words(`environment environmental conservation warming ice sea_level antarctic arctic zoo renewable energy fossil_fuel forest
      nature animal toxic contamination whale solar cub recycle`),
  },
  'Science & Technology': {
    strong:
      words(`scientist space spacecraft satellite nasa astronaut telescope planet asteroid comet galaxy fossil dinosaur genome dna
      physicist quantum smartphone app semiconductor hacker cyberattack cyber_attack ransomware malware cybersecurity algorithm
      archaeologist astrophysicist astronomer meteor lunar_eclipse supermoon net_neutrality data_breach broadband internet_explorer
      artificial_intelligence software_update stratosphere spacex mars orbit microbiologist biologist laboratory iphone ipad android
      vulnerability internet_service isp undersea_cable researcher parasite chipmaker`),
    weak: words(`science research study technology tech computer internet online web google microsoft apple facebook twitter gene particle
      robot software chip hack device experiment probe data server engineer discover discovery universe moon digital ship hybrid
      patch windows browser network fibre fiber`),
  },
  'Society & Culture': {
    strong:
      words(`film movie trailer sequel actor actress hollywood oscar academy_awards grammy grammys emmy album singer rapper concert
      musician museum exhibition painting painter artist novel novelist poet celebrity disney netflix comedian fashion royal_wedding
      duchess cathedral archbishop eurovision broadway sculpture bbc broadcaster newsnight presenter talk_show tv_show youtube
      music_video pop_star frontman reality_tv newspaper_publisher parade anniversary commemorate commemoration veteran teacher
      gcse exam school_exam pupil slavery satirical host hosting baby_boy baby_girl gives_birth split_up breakup director-general
      director_general magazine journalism rose_parade`),
    weak: words(`art music song band festival theatre theater opera ballet book writer author television tv show series star fan dance
      director role culture cultural heritage church religious religion pope school student education university dies died
      obituary tribute born birth marriage wedding couple twitter_user viral video newspaper reporter journalist editor media
      founder hbo cbs nbc medal_honor tradition museum_curator legend award husband wife daughter`),
  },
  Sport: {
    strong:
      words(`coach championship tournament olympic olympics paralympic paralympics medal semifinal semi-final quarterfinal
      striker midfielder goalkeeper football soccer basketball baseball cricket rugby tennis golf hockey boxing boxer heavyweight
      grand_prix formula_one f1 nascar nba nfl mlb nhl fifa uefa ioc athlete touchdown quarterback playoff wimbledon sprinter
      marathon innings inning wicket batsman bowler world_cup world_series super_bowl world_title injured_reserve running_back
      free_agent first_baseman red_bull_racing sprint_cup pole_position ncaa wbo ibf wba ufc linebacker baseman`),
    weak: words(`match game team player champion cup league gold silver final win winner defeat beat score goal race racing formula
      stadium season fan referee manager transfer squad record contract title club skier driver lap fight knockout victory round`),
  },
};
