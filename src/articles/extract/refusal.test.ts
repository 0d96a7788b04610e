import { describe, expect, it } from 'vitest';
import { isTeaser, type ReadText, refusalOf } from './refusal.ts';

const REPORT = Array.from(
  { length: 8 },
  () => 'Crews said on Monday that they would not sail before the fee is lifted.',
);

function read(title: string | null, paragraphs: readonly string[], more: Partial<ReadText> = {}): ReadText {
  return {
    title,
    blocks: paragraphs.map((text) => ({ text, tag: 'p', linked: 0 })),
    dropped: [],
    declared: false,
    paid: false,
    isHome: false,
    wholeText: () => paragraphs.join(' '),
    ...more,
  };
}

const reason = (text: ReadText): string | null => refusalOf(text)?.message ?? null;

describe('refusalOf', () => {
  it('takes a report', () => {
    expect(refusalOf(read('Ferry talks end', REPORT))).toBeNull();
  });

  it.each([
    ['Harbour town mourns its bridge', 'The old bridge no longer exists, the mayor said.'],
    ['Rebels answer', 'The rebels would accept all conditions but one.'],
    ['Parliament to vote', 'Parliament must consent to the use of foreign ships.'],
    ['500 service members sent to the border', 'They will stay until spring.'],
    ['410 gone missing after floods', 'Crews search the valley.'],
  ])('takes a short report whose words a wall might use: %s', (title, line) => {
    expect(refusalOf(read(title, [line, ...REPORT.slice(0, 6)]))).toBeNull();
  });

  it.each([
    ['Error 404', 'error page'],
    ['404', 'error page'],
    ['403 Forbidden', 'error page'],
    ['500 - Internal server error', 'error page'],
    ['404: страница не найдена', 'error page'],
    ['Subscribe now', 'login page'],
    ['404 Not Found', 'error page'],
    ['Oops! Page not found', 'error page'],
    ['The page you requested was not found', 'error page'],
    ['Access Denied', 'error page'],
    ['Seite nicht gefunden', 'error page'],
    ['Page introuvable', 'error page'],
    ['Página no encontrada', 'error page'],
    ['Pagina non trovata', 'error page'],
    ['Página não encontrada', 'error page'],
    ['Страница не найдена', 'error page'],
    ['Сторінку не знайдено', 'error page'],
    ['ページが見つかりません', 'error page'],
    ['页面不存在', 'error page'],
    ['Just a moment...', 'bot check'],
    ['Attention Required! | Cloudflare', 'bot check'],
    ['Access to this page has been denied', 'bot check'],
    ['Human Verification', 'bot check'],
    ['Einen Moment, bitte …', 'bot check'],
    ['Before you continue', 'consent page'],
    ['Avant de continuer', 'consent page'],
    ['Datenschutzeinstellungen', 'consent page'],
    ['Sign in', 'login page'],
    ['Iniciar sesión', 'login page'],
    ['Anmelden', 'login page'],
    ['Вход', 'login page'],
    ['ログイン', 'login page'],
  ])('knows by the title "%s" an %s', (title, what) => {
    expect(reason(read(title, REPORT))).toContain(what);
    expect(reason(read(title, [], { declared: true }))).toContain(what);
  });

  it.each([
    ['Verify you are human by completing the action below.', 'bot check'],
    ['Please enable JS and disable any ad blocker', 'bot check'],
    ['Press & Hold to confirm you are a human (and not a bot).', 'bot check'],
    ['Bitte bestätigen Sie, dass Sie kein Roboter sind.', 'bot check'],
    ['Vérifiez que vous êtes humain', 'bot check'],
    ['Подтвердите, что вы не робот', 'bot check'],
    ['私はロボットではありません', 'bot check'],
    ['We and our 842 partners store and access information on a device.', 'consent page'],
    ['Wir und unsere 231 Partner verarbeiten Ihre Daten. Alle akzeptieren', 'consent page'],
    ['Nous et nos 716 partenaires utilisons des traceurs. Tout accepter', 'consent page'],
    ['Nosotros y nuestros 700 socios almacenamos datos.', 'consent page'],
    ['Forgot your password? Create an account to continue', 'login page'],
    ['E-Mail-Adresse Passwort Passwort vergessen?', 'login page'],
    ['Mot de passe oublié ?', 'login page'],
    ['The page you are looking for has moved.', 'error page'],
    ['Die angeforderte Seite wurde verschoben.', 'error page'],
    ['Запрашиваемая страница удалена.', 'error page'],
  ])('knows by the words "%s" on a page without a text a %s', (words, what) => {
    expect(reason(read('Harbour Gazette', [], { wholeText: () => words }))).toContain(what);
  });

  it.each([
    'Ministry says page not found in archive',
    '404 people homeless after flood',
    '500 jobs at risk at the shipyard',
    '403-year-old wreck found',
    'Register of ships is closed',
    'Join or leave: the port decides',
    '500 years of the harbour',
    'Access denied to observers, mission says',
    'Forbidden City opens at night',
    'Consent decree ends after ten years',
    'Registered voters queue for hours',
    'Subscribers leave the port’s pension fund in their thousands this year',
    'Error in the ferry timetable cost the port a million',
    'Un momento histórico para el puerto',
    'DDoS protection firm is hacked',
    'Robot checks ships for barnacles',
    'Connexion ferroviaire rétablie',
  ])('takes a brief headed "%s"', (title) => {
    expect(refusalOf(read(title, REPORT))).toBeNull();
  });

  it('takes reports that speak of walls at some length', () => {
    const text = [
      ...REPORT,
      'The site asked visitors to press and hold a button, and to accept all cookies.',
    ];
    expect(refusalOf(read('Ferry site locks out the blind', [...text, ...REPORT]))).toBeNull();
  });

  it('asks for less text from a page that calls itself an article', () => {
    const brief = REPORT.slice(0, 3);
    expect(refusalOf(read('Ferry talks end', brief, { declared: true }))).toBeNull();
    expect(reason(read('Ferry talks end', brief))).toMatch(/too few/);
    expect(reason(read('Ferry talks end', ['Too short.']))).toMatch(/too few/);
  });

  it('counts characters of scripts without blanks', () => {
    const japanese = ['港の労働者は月曜日、新しい夜間料金が撤廃されるまで出航しないと述べた。'.repeat(6)];
    expect(refusalOf(read('フェリー交渉が決裂', japanese))).toBeNull();
  });

  it('refuses front pages and lists of other reports, unless they call themselves articles', () => {
    expect(reason(read('Harbour Gazette', REPORT, { isHome: true }))).toMatch(/front page/);
    const links = REPORT.map((text) => ({ text, tag: 'li', linked: 0.9 }));
    expect(reason(read('Harbour news', [], { blocks: links }))).toMatch(/list of other reports/);
    const related = Array.from({ length: 12 }, () => ({ text: REPORT[0] ?? '', reason: 'related reports' }));
    expect(reason(read('Harbour news', REPORT, { dropped: related }))).toMatch(/list of other reports/);
    expect(refusalOf(read('Harbour news', REPORT, { dropped: related.slice(0, 5) }))).toBeNull();
    expect(refusalOf(read('Harbour news', [], { blocks: links, isHome: true, declared: true }))).toBeNull();
  });

  it('calls a page that shows nothing of a paid report a paywall', () => {
    expect(refusalOf(read('Ferry talks end', ['Too short.'], { paid: true }))?.code).toBe('paywall');
  });
});

describe('isTeaser', () => {
  const prompt = [{ text: 'Subscribe to continue reading.', reason: 'subscription prompt' }];
  const long = Array.from({ length: 4 }, () => REPORT).flat();

  it('knows a report cut off by what the page says, and leaves one shown whole alone', () => {
    expect(isTeaser(read('Ferry talks end', REPORT))).toBe(false);
    expect(isTeaser(read('Ferry talks end', REPORT, { paid: true }))).toBe(true);
    expect(isTeaser(read('Ferry talks end', REPORT, { dropped: prompt }))).toBe(true);
    expect(isTeaser(read('Ferry talks end', long, { paid: true, dropped: prompt }))).toBe(false);
  });
});
