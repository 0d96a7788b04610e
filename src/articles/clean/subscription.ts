import type { LineCleaner } from './cleaner.ts';

/** The reason it leaves, by which a page that shows only its first paragraphs is known. */
export const SUBSCRIPTION_PROMPT = 'subscription prompt';

const MOST_WORDS = 45;
/** What paywalls say where the text breaks off; no \b beside letters that it does not know. */
const PROMPTS: readonly RegExp[] = [
  // English
  /\b(?:subscribe|sign (?:up|in)|log ?in|register|create (?:a free |an )?account|become a (?:subscriber|member|patron))\b.{0,40}\b(?:to|and) (?:continue|keep|read|unlock|access|view|see|get)\b.{0,40}\b(?:reading|articles?|stor(?:y|ies)|report|content|more|access|rest)\b/i,
  /\b(?:article|content|story|report|page|post) is (?:only |exclusively )?(?:available |reserved |exclusive )?(?:for|to) (?:our |paying |paid |premium |registered )*(?:subscribers|members)\b/i,
  /^[^\p{L}\p{N}]*(?:to|want to) (?:continue|keep) reading\b|\bto read the (?:full|whole|complete|rest of (?:the|this)) (?:article|story|report)\b|\byou(?:['’]ve| have) (?:reached|used|read)\b.{0,30}\bfree (?:articles?|stor(?:y|ies))\b|^[^\p{L}\p{N}]*(?:subscriber|member)s?[ -](?:only|exclusive)\b|\balready (?:a |an )?(?:subscriber|subscribed|member)\b|\bthe rest of this (?:article|story|report) is\b/iu,
  // German
  /\b(?:artikel|beitrag|inhalt|text)\b.{0,20}\b(?:nur|exklusiv)\b.{0,20}\b(?:abonnent|abonnement|mitglieder|registrierte)|\bmit\b.{0,30}\babo\b.{0,20}\b(?:weiterlesen|lesen)|\b(?:weiterlesen|zugriff)\b.{0,25}\b(?:abo|abonnement)\b|\bbereits abonnent|\bjetzt (?:abonnieren und )?weiterlesen\b/i,
  // French
  /réservée?s? (?:à nos|aux) (?:abonnés|membres)|\babonnez-vous pour (?:lire|continuer|accéder|poursuivre)|\bil vous reste [\d.,]+\s?% de cet article|\bdéjà abonné/i,
  // Spanish, Italian, Portuguese
  /\b(?:exclusiv[oa]|solo|sólo|reservad[oa]|restrit[oa])s? (?:para|a) (?:los |nuestros |nossos )?(?:suscriptores|socios|abonados|assinantes|subscritores)\b|\bsuscr[ií]b(?:e|a)(?:te|se) (?:para|y) (?:seguir|sigue|continuar|leer)|\bya (?:eres|es) suscriptor/i,
  /\b(?:riservat[oa]|sol[oa])\b.{0,10}\b(?:agli|per gli|ai|per) (?:abbonati|iscritti)\b|\babbonati per (?:continuare|leggere)|\b(?:sei già|già) abbonato|\b(?:assine|assina|subscreva) (?:para|e) (?:continuar|ler|leia|continue)|(?:^|\s)já é assinante/i,
  // Dutch, Scandinavian, Polish, Turkish
  /\b(?:alleen|exclusief) voor (?:abonnees|leden)\b|\babonneer (?:je|u)?\s?(?:nu )?om\b.{0,20}\blezen\b|\b(?:kun|bare|endast) (?:for|för) (?:abonnenter|prenumeranter)|\b(?:tylko|wyłącznie) dla (?:prenumeratorów|subskrybentów|abonentów)|\babone ol(?:un|arak|up)?\b.{0,40}\b(?:okumaya|devam)/i,
  // Russian, Ukrainian
  /(?:доступ(?:ен|на|но)|открыт[аоы]?) (?:только |лише )?(?:по подписке|за підпискою|(?:для )?(?:наших )?подписчик|(?:для )?передплатник)|оформите подписку|оформіть передплату/i,
  // Japanese, Chinese, Korean
  /有料会員(?:限定|になる|の方)|会員限定(?:記事|の?コンテンツ)|続きを(?:読む|ご覧になる)には|残り\d+文字|(?:订阅|訂閱|登录|登入|付费|付費).{0,8}(?:阅读|閱讀|查看)(?:全文|更多)|(?:구독|로그인|회원).{0,14}(?:전문|계속 읽)/u,
];

/** Drops what a page says where its text breaks off for readers without a subscription. */
export const subscription: LineCleaner = (block, place) =>
  place.words <= MOST_WORDS && PROMPTS.some((prompt) => prompt.test(block.text)) ? SUBSCRIPTION_PROMPT : null;
