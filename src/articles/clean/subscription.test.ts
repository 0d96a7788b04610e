import { describe, expect, it } from 'vitest';
import { cleanParagraphs } from './cleaners.ts';

const dropped = (line: string) =>
  cleanParagraphs([line], { title: null, standfirst: null, byline: null }).dropped.map((part) => part.reason);

describe('subscription', () => {
  it.each([
    'Subscribe now to continue reading this article.',
    'Sign in or register to read the full story',
    'This article is for subscribers only.',
    'You’ve reached your limit of free articles.',
    'Already a subscriber? Log in.',
    'Dieser Artikel ist nur für Abonnenten.',
    'Mit einem Abo weiterlesen',
    'Article réservé aux abonnés',
    'Il vous reste 75,4 % de cet article à lire.',
    'Contenido exclusivo para suscriptores',
    'Suscríbete para seguir leyendo',
    'Articolo riservato agli abbonati',
    'Conteúdo exclusivo para assinantes',
    'Alleen voor abonnees',
    'Полный текст доступен только по подписке',
    'この記事は有料会員限定です。残り1200文字',
    '订阅后阅读全文',
    '구독하고 전문 보기',
  ])('drops "%s"', (line) => {
    expect(dropped(line)).toEqual(['subscription prompt']);
  });

  it.each([
    'The newspaper lost half of its subscribers after it put up a paywall, its owner said on Monday.',
    'Members of the union already voted on Friday to continue the strike.',
    'Der Verlag verkaufte im Juli sein letztes Abo an einen Leser in Kiel.',
    'Los suscriptores del periódico protestaron el lunes.',
  ])('keeps "%s"', (line) => {
    expect(dropped(line)).toEqual([]);
  });
});
