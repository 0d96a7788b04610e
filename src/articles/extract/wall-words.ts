/** What a page is that is no report, with the words by which it is known. */
export interface Wall {
  readonly what: string;
  /** Fits the whole title, from its beginning. */
  readonly title: RegExp;
  /** Fits somewhere in the text. */
  readonly text: RegExp;
}

/** Kinds of pages that stand where a report should, in the languages of the shipped feeds and their neighbours. */
export const WALLS: readonly Wall[] = [
  {
    what: 'an error page',
    title: anyOf([
      String.raw`^(?:http )?(?:error[^\p{L}\p{N}]*|fehler[^\p{L}\p{N}]*|erreur[^\p{L}\p{N}]*)?(?:40[0134]|410|429|50[0234])(?:[^\p{L}\p{N}]*$|:|\s+[|–—-]\s|[^\p{L}\p{N}]+(?:error|erreur|fehler|not found|forbidden|unauthori[sz]ed|bad (?:request|gateway)|gone$|page not|internal server|service unavailable|gateway time|too many requests|access denied|server error|seite|nicht|p[áa]gina|no encontrad|страница|страницу|не найден|сторінк))`,
      String.raw`^(?:(?:oops|sorry|error)\b[^\p{L}\p{N}]*)?(?:(?:the|this|that|your|requested) )*(?:page|url|article|story|content|file) (?:(?:was|is|has|you|cannot|can|could|does)\b.{0,40})?(?:not (?:be )?found|unavailable|missing|been (?:re)?moved|not exist|no longer .{0,20})[^\p{L}\p{N}]*$`,
      String.raw`^(?:oops|sorry|error|not found|access denied|forbidden|(?:internal )?server error|service unavailable|bad gateway|something went wrong|(?:temporarily|site) (?:un|not )available|under maintenance)[^\p{L}\p{N}]*$`,
      `^(?:seite (?:wurde )?nicht gefunden|(?:diese )?seite existiert nicht|page (?:introuvable|non trouvée|inexistante)|p[áa]gina no (?:encontrada|existe)|pagina non trovata|p[áa]gina n[ãa]o encontrada|pagina niet gevonden|strona nie (?:istnieje|została znaleziona)|nie znaleziono strony|sid(?:an|en) (?:hittades|finns|ble|blev) (?:inte|ikke) ?(?:funnet|fundet)?|sayfa bulunamadı|страница не (?:найдена|существует)|сторінк[уа] не (?:знайдено|існує)|ページが見つかりません|(?:页面不存在|找不到[该此]?页面|頁面不存在|找不到[該此]?頁面)|페이지를 찾을 수 없습니다|الصفحة غير موجودة)`,
    ]),
    text: anyOf([
      String.raw`\bpage you (?:are|were|requested|have requested|(?:are )?look(?:ed|ing) for)\b|\b(?:requested )?page (?:could not be|was not|cannot be|can['’]t be) found\b|\b(?:page|article|story|link|url|address)\b[^.]{0,40} no longer (?:exists|available)\b|\bpage (?:does not|doesn['’]t) exist\b`,
      String.raw`\b(?:angeforderte|gesuchte|gewünschte) seite\b|\bpage (?:demandée|que vous (?:cherchez|recherchez|demandez))|p[áa]gina (?:solicitada|que (?:busca|buscas|est[áa] buscando))|\bpagina (?:richiesta|che (?:stai cercando|cerchi))|p[áa]gina (?:solicitada|que (?:voc[êe] )?(?:procura|tentou|est[áa] procurando))|\b(?:opgevraagde pagina|pagina die je zoekt)`,
      `запрашиваемая страница|запитувана сторінка|お探しのページ|您(?:访问|查找|要找)的页面|您(?:訪問|尋找)的頁面|요청하신 페이지`,
    ]),
  },
  {
    what: 'a bot check',
    title: anyOf([
      String.raw`^(?:just a moment|one moment,? please|attention required|are you (?:a )?(?:human|robot)|(?:robot|security|browser) check[^\p{L}\p{N}]*$|human verification|verify(?:ing)? (?:you|that|your)|please (?:verify|confirm) (?:you|that you)|pardon our interruption|ddos[ -](?:guard|protection(?: by .{0,30})?)[^\p{L}\p{N}]*$|checking your browser|access to this page has been denied|bot (?:verification|detection|check)|client challenge|(?:solve the )?captcha[^\p{L}\p{N}]*$|please wait[^\p{L}\p{N}]*$|(?:un instant|(?:nur )?einen moment|un momento|um momento|eén moment|один момент)(?:,? (?:bitte|por favor|per favore|s['’]il vous plaît))?[^\p{L}\p{N}]*$|проверка (?:браузера|безопасности)|しばらくお待ちください|请稍候|請稍候|安全验证|人机验证|잠시만 기다려)`,
    ]),
    text: anyOf([
      String.raw`\bchecking (?:if the site connection is secure|your browser)|\bverify(?:ing)? (?:that )?you(?:['’]re| are) (?:a |not a )?(?:human|robot|bot)|\bconfirm (?:that )?you(?:['’]re| are) (?:a |not a )?(?:human|robot|bot)|\benable (?:javascript|js) and (?:cookies|disable any ad blocker)|\bunusual (?:traffic|activity) from your (?:computer|network|device|ip)|\bare (?:you )?not a robot|\bcomplete the (?:captcha|security check)|\bray id\b|\bpress (?:&|and) hold\b|\bneeds to review the security of your connection|\bthink (?:that )?you (?:are|were|might be) a (?:ro)?bot\b|\bplease (?:enable|turn on|activate|switch on) javascript\b|\bjavascript (?:is (?:disabled|required|not enabled)|must be enabled)\b`,
      String.raw`\bdass sie (?:ein mensch|kein (?:ro)?bot) sind|\bkein roboter\b|\bvous (?:êtes (?:bien )?(?:un )?humain|n['’]êtes pas un robot)|\bno (?:eres|es|soy) un robot|\beres (?:un )?humano|\bnon sei un robot|n[ãa]o [ée] um rob[ôo]|\bgeen robot bent|\b(?:javascript aktivieren|activer javascript|activ(?:ar?|e) javascript|attiva(?:re)? javascript|habilitar? javascript)`,
      `(?:я|вы) не робот|вы (?:—s)?человек|ви не робот|включите javascript|увімкніть javascript|ロボットではありません|不是机器人|不是機器人|人机验证|로봇이 아닙니다`,
    ]),
  },
  {
    what: 'a consent page',
    title: anyOf([
      String.raw`^(?:before you continue|we value your privacy|your privacy(?: choices)?[^\p{L}\p{N}]*$|we care about your privacy|cookie (?:consent|settings|preferences|policy)[^\p{L}\p{N}]*$|consent[^\p{L}\p{N}]*$|privacy (?:settings|preferences|centre|center)[^\p{L}\p{N}]*$|cookie-(?:einstellungen|hinweis)|datenschutz(?:einstellungen)?[^\p{L}\p{N}]*$|einwilligung[^\p{L}\p{N}]*$|bevor (?:sie|du) (?:fort|weiter)|avant de (?:continuer|poursuivre)|votre vie privée|antes de continuar|valoramos (?:tu|su) privacidad|prima di (?:continuare|proseguire)|la tua privacy|voordat je (?:verder|door)gaat|privacy-instellingen|(?:zanim przejdziesz|szanujemy twoją prywatność))`,
    ]),
    text: anyOf([
      String.raw`\bwe and our (?:[\d,.]+ )?(?:\w+ )?partners\b|\bconsent to the use of (?:\w+ )?(?:cookies|these technologies)\b|\baccept all(?: cookies)?(?=\W*(?:$|reject|manage|settings|and (?:continue|close)))|\bmanage (?:your )?(?:privacy|cookie) (?:settings|preferences)\b|\bchoose ['"“]?(?:accept|reject) all\b|\bwithdraw your consent\b`,
      String.raw`\bwir und unsere (?:[\d.]+ )?partner\b|\balle(?:s)? akzeptieren\b|\bmit werbung (?:weiterlesen|und (?:tracking|cookies))|\bnous et nos (?:[\d ]+ )?partenaires\b|\btout accepter\b|\b(?:nosotros y|nosotros,? y) nuestros (?:[\d.]+ )?socios\b|\baceptar todo\b|\bnoi e i nostri (?:[\d.]+ )?(?:partner|fornitori)\b|\baccetta(?:re)? tutt[oi]\b|\bn[óo]s e os nossos (?:[\d.]+ )?parceiros\b|\baceitar tudo\b|\bwij en onze (?:[\d.]+ )?partners\b|\balles accepteren\b|\bmy i nasi (?:[\d ]+ )?partnerzy\b`,
      `мы и наши партн[её]ры|すべて同意|すべて受け入れる|全部接受|모두 (?:동의|수락)`,
    ]),
  },
  {
    what: 'a login page',
    title: anyOf([
      String.raw`^(?:(?:please )?(?:log ?-?in|sign ?-?in|create (?:an |your )?account|my account|member login)\b.{0,30}$|(?:register|sign ?-?up|subscribe|join)(?: now| here| today| us| for free)?[^\p{L}\p{N}]*$|anmelden[^\p{L}\p{N}]*$|einloggen[^\p{L}\p{N}]*$|registrieren[^\p{L}\p{N}]*$|(?:se )?connexion[^\p{L}\p{N}]*$|se connecter|s['’]inscrire|s['’]abonner[^\p{L}\p{N}]*$|iniciar sesi[óo]n|inicia sesi[óo]n|suscr[ií]b[ea]te[^\p{L}\p{N}]*$|accedi[^\p{L}\p{N}]*$|abbonati[^\p{L}\p{N}]*$|registrati[^\p{L}\p{N}]*$|(?:entrar|fa[çc]a (?:o )?login|assine)[^\p{L}\p{N}]*$|inloggen[^\p{L}\p{N}]*$|zaloguj się|logowanie[^\p{L}\p{N}]*$|giriş yap|вход[^\p{L}\p{N}]*$|войти[^\p{L}\p{N}]*$|авторизация[^\p{L}\p{N}]*$|увійти[^\p{L}\p{N}]*$|ログイン[^\p{L}\p{N}]*$|会員登録[^\p{L}\p{N}]*$|登录[^\p{L}\p{N}]*$|登入[^\p{L}\p{N}]*$|로그인[^\p{L}\p{N}]*$)`,
    ]),
    text: anyOf([
      String.raw`\bforgot(?:ten)? (?:your )?password|\b(?:log|sign) ?in to (?:continue|your account)|\bcreate (?:a free|an) account to (?:continue|read)|\balready have an account\b|\bdon['’]t have an account\b`,
      String.raw`\bpasswort vergessen|\bmot de passe oublié|\bolvid(?:ado|aste|ó) (?:su|tu|la) contraseña|\bpassword dimenticata|\besquece(?:u|ste)? (?:a |sua |a sua )?senha|\bwachtwoord vergeten|\bnie pamiętasz hasła|забыли пароль|забули пароль|パスワードを(?:お)?忘れ|忘记密码|忘記密碼|비밀번호를? (?:찾|잊)`,
    ]),
  },
];

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'iu');
}
